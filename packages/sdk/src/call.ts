// The promise that every method returns: await it for the data, or ask it for the response as well.

/** What can be known of an HTTP response. Plain data: it survives `structuredClone` and `postMessage`. */
export interface CallResponse {
  readonly status: number;
  /** Lower-case names. In a browser only those that the server exposes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;
  /** Version of the record, for `ifMatch` of the next change. */
  readonly etag: string | undefined;
}
/** What one call came to, inside the SDK. */
export interface Result<T> { readonly data: T; readonly response: Response }

/** A promise of the data. The request starts at once and is sent only once, however the promise is read. */
export interface Call<T> extends Promise<T> {
  /** The data with status, headers, request id and ETag. */
  withResponse(): Promise<{ data: T; response: CallResponse }>;
}

export function callOf<T>(result: Promise<Result<T>>): Call<T> {
  const call = result.then(({ data }) => data) as Call<T>;
  call.withResponse = async () => {
    // Whoever reads the failure here need not read it there as well.
    call.catch(() => {});
    const { data, response: { status, headers } } = await result;
    return { data, response: { status, headers: Object.fromEntries(headers), requestId: headers.get('request-id') ?? undefined, etag: headers.get('etag') ?? undefined } };
  };
  return call;
}
