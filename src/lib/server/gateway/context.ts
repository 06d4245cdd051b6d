import type { SpaceAccess } from '#lib/domain/spaces/space-access.ts';
import type { Store } from '../store/store.ts';
import type { Hints } from './hints.ts';

/**
 * What one request to the gateway needs to know: who asks, by their session cookie, and what they may do, by the
 * grants and circles of that moment.
 */
export interface GatewayContext {
  store: Store;
  hints: Hints;
  /** The person's id; undefined where there is no valid session. */
  person: string | undefined;
  /** What that person may do with this space now. Anything that is no name of a space: `none`. */
  accessTo(space: string): Promise<SpaceAccess>;
  /** The names of the spaces that person may read now. */
  readableSpaces(): Promise<readonly string[]>;
  /** Told of a space in which its author, who asked, wrote something that was not there. Nobody waits for it. */
  cameNew: (space: string, author: string) => void;
  /** Told of what went wrong without being the client's fault. */
  report: (error: unknown) => void;
}

/** What every request's context is made of: one object for the whole server. */
export interface GatewayServer {
  store: Store;
  hints: Hints;
  accessTo(person: string, space: string): Promise<SpaceAccess>;
  readableSpaces(person: string): Promise<readonly string[]>;
  cameNew(space: string, author: string): void;
  report: (error: unknown) => void;
}

/** What the gateway's routes find in `event.locals`. */
export interface GatewayLocals {
  /** The person's id, by the session cookie. */
  person: string | undefined;
  server: GatewayServer;
}

export function contextOf({ person, server }: GatewayLocals): GatewayContext {
  return {
    store: server.store,
    hints: server.hints,
    person,
    accessTo: async (space) => (person === undefined ? 'none' : server.accessTo(person, space)),
    readableSpaces: async () => (person === undefined ? [] : server.readableSpaces(person)),
    cameNew: (space, author) => {
      server.cameNew(space, author);
    },
    report: server.report,
  };
}
