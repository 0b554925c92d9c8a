// What an embedded page and the page around it say to each other: plain messages, each way to one pinned origin.

/** From the embedded page. A request carries a nonce of its own, so that no answer can be meant for another. */
export type FromEmbed = { readonly type: 'carer-height'; readonly height: number } | { readonly type: 'carer-token-request'; readonly nonce: string }
  /** A module of the guide was read to its end; never by whom. */
  | { readonly type: 'carer-module-completed'; readonly module: string; readonly packVersion: string };
/** From the page around it: "I hear you", and the answer to one request. */
export type ToEmbed = { readonly type: 'carer-here' } | { readonly type: 'carer-token'; readonly nonce: string; readonly token: string | null };
