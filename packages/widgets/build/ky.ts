// What the SDK asks of ky, and nothing else: one request made out of these options. The CDN build carries this in ky's place and is 6 kB lighter; test/build/ky.test.ts holds the two together.

type Values = Readonly<Record<string, string | number | boolean | undefined>>;
interface Asked extends Omit<RequestInit, 'headers' | 'body'> {
  readonly headers?: Values;
  readonly searchParams?: Values | undefined;
  readonly json?: unknown;
  readonly body?: URLSearchParams | undefined;
  readonly fetch?: typeof fetch | undefined;
}

const given = (values: Values = {}): [string, string][] => Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));

// oxlint-disable-next-line import/no-default-export -- as ky's own
export default async function ky(url: string, { headers, searchParams, json, body, method, signal, credentials, fetch: send = fetch }: Asked): Promise<Response> {
  const address = new URL(url), sent = new Headers(given(headers));
  for (const [name, value] of given(searchParams)) address.searchParams.append(name, value);
  if (json !== undefined) sent.set('content-type', 'application/json');
  return send(new Request(address, { method: method!, headers: sent, signal: signal ?? null, credentials: credentials!, ...(json === undefined ? body && { body } : { body: JSON.stringify(json) }) }));
}
