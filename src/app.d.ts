import type { Session } from '#lib/server/accounts/records.ts';
import type { OpenServer } from '#lib/server/open-server.ts';

declare global {
  /** In development alone: what hooks.server.ts opened before it was last changed. */
  var developmentServer: OpenServer | undefined;

  namespace App {
    interface Locals {
      server: OpenServer;
      /** The id of the person whose cookie came along; undefined where nobody is signed in. */
      person: string | undefined;
      session: Session | undefined;
      /** The id of the person whose session the programme team ended, where the cookie is of such a one. */
      sentAway: string | undefined;
    }
  }
}
