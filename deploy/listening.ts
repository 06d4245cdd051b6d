import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../src/lib/server/security-headers.ts';
import { addressesOf, CannotStart, hostHeader, protocolHeader, type Settings } from './settings.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface Listening {
  /** Where people find it: the public address, where there is one. */
  address: string;
  /** Where it listens on this machine. */
  here: string;
  servers: readonly Server[];
}

/** Serves on all addresses of the host, on one port. Throws CannotStart. */
export async function listen(settings: Settings, handler: Handler): Promise<Listening> {
  const [first = settings.host, ...others] = addressesOf(settings.host);
  const server = await serve(settings, handler, first, settings.port);
  const { port } = server.address() as AddressInfo;
  const servers = [server];
  for (const address of others) {
    const other = await serve(settings, handler, address, port).catch((error: unknown) => {
      // A machine without IPv6 has no such address.
      if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) return undefined;
      throw error;
    });
    if (other !== undefined) servers.push(other);
  }
  const here = `http://${hostToOpen(settings.host)}:${port}`;
  return { address: settings.origin?.origin ?? here, here, servers };
}

/** What to type into a browser on this machine, where the server listens on all of its addresses too. */
function hostToOpen(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function serve(
  { origin }: Settings,
  handler: Handler,
  host: string,
  port: number,
): Promise<Server> {
  const server = createServer((request, response) => {
    request.headers[protocolHeader] = origin?.protocol.slice(0, -1) ?? 'http';
    request.headers[hostHeader] = origin?.host ?? request.headers.host ?? '';
    // For files and prerendered pages, which no hook sees.
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refuse = () => {
      response.statusCode = 404;
      response.end();
    };
    if (isPlainPath(request.url ?? '')) handler(request, response, refuse);
    else refuse();
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => {
      failed(explained(error, host, port));
    });
    server.listen({ host, port }, listening);
  });
  return server;
}

/**
 * Whether a path is what it says. Kit reads `/db/a/../b` as `/db/b` before anything of ours sees it, while a rule in a
 * proxy may have read `/db/a`. No browser sends such a path.
 */
function isPlainPath(target: string): boolean {
  const [path = ''] = target.split(/[?#]/, 1);
  return (
    path.startsWith('/') &&
    !path.includes('\\') &&
    URL.canParse(path, 'http://here') &&
    new URL(path, 'http://here').pathname === path
  );
}

function explained(error: Error, host: string, port: number): Error {
  if (hasCode(error, 'EADDRINUSE')) {
    return new CannotStart(
      `Something else already uses port ${port}. Stop it, or choose another port: PORT=${port + 1} npm start.`,
    );
  }
  if (hasCode(error, 'EACCES')) {
    return new CannotStart(
      `This account may not use port ${port}. Choose one above 1023, such as PORT=3000.`,
    );
  }
  if (hasCode(error, 'ENOTFOUND') || (hasCode(error, 'EADDRNOTAVAIL') && host !== '::1')) {
    return new CannotStart(
      `HOST is "${host}", which is not an address of this machine. Leave it out, or use HOST=0.0.0.0 for all of them.`,
    );
  }
  return error;
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
