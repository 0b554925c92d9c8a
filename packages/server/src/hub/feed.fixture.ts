// A server of feeds for tests: it answers as it is told, page by page, and counts what it was asked.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedServer {
  readonly origin: string;
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** May be changed at any time, as a council's contractor does. */
  answer: RequestListener;
  close(): Promise<void>;
}
export async function openFeedServer(answer: RequestListener): Promise<FeedServer> {
  const asked: FeedServer['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    feed.answer(request, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const feed: FeedServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answer,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
  return feed;
}

/** A service as the standard has it, with a place. */
export const serviceOfFeed = (i: number, more: Record<string, unknown> = {}) => ({
  id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, name: `Service ${i}`, description: `What service ${i} does.`, status: 'active', assured_date: '2026-10-01',
  organization: { id: '00000000-0000-4000-8000-999999999999', name: 'Millhaven Carers Link', description: 'A charity' }, phones: [{ number: `01632 960${String(i % 1000).padStart(3, '0')}` }],
  service_areas: [{ name: 'Millhaven' }], ...more,
});
export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => serviceOfFeed(from + i));
/** The page of so many services that a request asks for. */
export function pageOf(services: readonly unknown[], request: IncomingMessage, size = 100): object {
  const number = Number(new URL(request.url!, 'http://feed').searchParams.get('page') ?? 1), pages = Math.max(1, Math.ceil(services.length / size)), contents = services.slice((number - 1) * size, number * size);
  return { total_items: services.length, total_pages: pages, page_number: number, size: contents.length, first_page: number === 1, last_page: number >= pages, empty: contents.length === 0, contents };
}
export function sendJson(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
