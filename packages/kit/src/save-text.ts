// A text saved as a file by the person's own browser: nothing is sent, and no page is left.

/** `type` is a media type; a CSV keeps the byte order mark that tells a spreadsheet its letters. Object URLs are not fetched, so no Content-Security-Policy has to allow them. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` })), link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
