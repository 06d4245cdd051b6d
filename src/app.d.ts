import type { Session } from '#lib/server/accounts/records.ts';
import type { Services } from '#lib/server/services.ts';

declare global {
  /** In development alone: what hooks.server.ts opened before it was last changed. */
  var developmentServices: Services | undefined;

  namespace App {
    interface Locals {
      services: Services;
      /** The id of the person whose cookie came along; undefined where nobody is signed in. */
      person: string | undefined;
      session: Session | undefined;
    }
  }
}
