// The promise that every method returns: await it for the data, or ask it for the response as well.

/** What can be known of an HTTP response. Plain data: it survives `structuredClone` and `postMessage`. */
export interface CallResponse {
  readonly status: number;
  /** Lower-case names. In a browser only those that the server exposes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId?: string;
  /** Version of the record, for `ifMatch` of the next change. */
  readonly etag?: string;
}
export interface Result<T> { readonly data: T; readonly response: Response }

/** A promise of the data. The request starts at once and is sent only once, however the promise is read. */
export class Call<T> extends Promise<T> {
  // Derived promises (`then`, `catch`) are ordinary ones.
  static override get [Symbol.species](): PromiseConstructor { return Promise; }
  readonly #result: Promise<Result<T>>;

  constructor(result: Promise<Result<T>>) {
    super((resolve) => resolve(undefined as T));
    this.#result = result;
  }

  // Only one promise can reject, so a call that is read through `withResponse` alone never counts as unhandled.
  override then<A = T, B = never>(done?: ((data: T) => A | PromiseLike<A>) | null, failed?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.#result.then(done ? ({ data }) => done(data) : ({ data }) => data as unknown as A, failed);
  }
  override catch<B = never>(failed?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, failed);
  }
  override finally(after?: (() => void) | null): Promise<T> {
    return this.then().finally(after);
  }

  /** The data with status, headers, request id and ETag. */
  async withResponse(): Promise<{ data: T; response: CallResponse }> {
    const { data, response: { status, headers } } = await this.#result;
    const requestId = headers.get('request-id');
    const etag = headers.get('etag');
    return { data, response: { status, headers: Object.fromEntries(headers), ...(requestId && { requestId }), ...(etag && { etag }) } };
  }
}
