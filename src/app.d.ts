import type { Session } from '#lib/server/accounts/records.ts';
import type { Services } from '#lib/server/services.ts';

declare global {
  namespace App {
    interface Locals {
      services: Services;
      /** The id of the person whose cookie came along; undefined where nobody is signed in. */
      person: string | undefined;
      session: Session | undefined;
    }
  }
}
