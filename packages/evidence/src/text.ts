// The bytes of a file to text: exports come as UTF-8, UTF-16 or Windows-1252, with or without a mark that says which.

export interface DecodedText { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }

/** Never fails: what is no UTF-8 is read as Windows-1252, in which every byte means something. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const read = (encoding: DecodedText['encoding'], from = bytes): DecodedText => ({ text: new TextDecoder(encoding).decode(from), encoding });
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return read('utf-16le');
  if (a === 0xfe && b === 0xff) return read('utf-16be');
  // Without a mark: the ASCII of headings has a zero in every other byte.
  if (bytes.length >= 4 && bytes.length % 2 === 0) {
    const head = bytes.subarray(0, 200), zeros = (offset: number): number => head.filter((byte, i) => i % 2 === offset && byte === 0).length;
    if (zeros(1) > head.length / 4 && zeros(0) === 0) return read('utf-16le');
    if (zeros(0) > head.length / 4 && zeros(1) === 0) return read('utf-16be');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return read('windows-1252');
  }
}
