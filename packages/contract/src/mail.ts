// One piece of mail, as everything that sends some words it: a subject of one line, and plain text.
export interface Mail { readonly subject: string; readonly text: string }
