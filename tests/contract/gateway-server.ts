import { once } from 'node:events';
import { createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import type { SpaceAccess } from '#lib/domain/spaces/space-access.ts';
import { contextOf } from '#lib/server/gateway/context.ts';
import { handleDatabaseRequest } from '#lib/server/gateway/handle-database-request.ts';
import { handleHintsRequest } from '#lib/server/gateway/hint-stream.ts';
import { Hints } from '#lib/server/gateway/hints.ts';
import { handleSnapshotRequest } from '#lib/server/gateway/snapshot.ts';
import type { Store } from '#lib/server/store/store.ts';

/** The header by which tests say who they are, in place of a session. */
export const personHeader = 'x-test-person';

export interface GatewayServer {
  url: string;
  hints: Hints;
  /** What each person may do, by `person/space`; anything else is `none`. */
  access: Map<string, SpaceAccess>;
  /** What the gateway reported as going wrong. */
  reported: unknown[];
  /** Who was said to have written something new, and where. */
  cameNew: string[];
  close(): Promise<void>;
}

/** A real server on a free port of this machine around the gateway, without Kit. */
export async function serveGateway(store: Store): Promise<GatewayServer> {
  const access = new Map<string, SpaceAccess>();
  const reported: unknown[] = [];
  const report = (error: unknown) => void reported.push(error);
  const hints = new Hints(store.epoch, report);
  const cameNew: string[] = [];
  const behind = {
    store,
    hints,
    report,
    cameNew: (space: string, author: string) => void cameNew.push(`${author} in ${space}`),
    accessTo: (person: string, space: string) =>
      Promise.resolve(access.get(`${person}/${space}`) ?? 'none'),
    readableSpaces: (person: string) =>
      Promise.resolve(
        [...access]
          .filter(([key, may]) => key.startsWith(`${person}/`) && (may === 'rw' || may === 'r'))
          .map(([key]) => key.slice(person.length + 1)),
      ),
  };
  const answer = (request: Request, rawPath: string): Response | Promise<Response> => {
    const context = contextOf({
      person: request.headers.get(personHeader) ?? undefined,
      server: behind,
    });
    if (rawPath === '/api/hints') return handleHintsRequest(request, context);
    const snapshot = /^\/api\/snapshot\/([^/]*)$/.exec(rawPath)?.[1];
    if (snapshot !== undefined) return handleSnapshotRequest(request, snapshot, context);
    return handleDatabaseRequest(request, rawPath, context);
  };
  let base = '';
  const server = createServer((incoming, outgoing) => {
    const request = getRequest({ request: incoming, response: outgoing, base });
    const [rawPath = ''] = (incoming.url ?? '').split('?');
    Promise.resolve(answer(request, rawPath)).then(
      (response) => {
        setResponse(outgoing, response);
      },
      (error: unknown) => {
        reported.push(error);
        outgoing.writeHead(500).end();
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    url: base,
    hints,
    access,
    reported,
    cameNew,
    async close() {
      hints.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface RawRequest {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Iterable<string>;
}

/** Sends a path exactly as it is written; `fetch` would tidy it first. */
export async function ask(
  server: GatewayServer,
  path: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(server.url);
  const framing =
    body === undefined || 'content-length' in headers ? {} : { 'transfer-encoding': 'chunked' };
  const all = { ...headers, ...framing };
  const outgoing = send({ hostname, port, path, method, headers: all, agent: false });
  const chunks = typeof body === 'string' ? [body] : (body ?? []);
  const answered = new Promise<RawAnswer>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (part: string) => (text += part));
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
      });
    });
  });
  for (const chunk of chunks) outgoing.write(chunk);
  outgoing.end();
  return answered;
}
