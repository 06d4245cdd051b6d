import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { unnamed } from '#lib/server/accounts/first-coordinator.ts';
import { qrPath } from '#lib/server/accounts/qr-path.ts';
import { isLoopback } from '#lib/server/start-kind.ts';
import type { PageServerLoad } from './$types';

/** A code that was just made; `slip` is undefined once its quarter of an hour is over. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { coordinator } = await parent();
  const { accounts, slips, start } = locals.server;
  const { id } = await coordinatorOf(accounts, locals.person);
  const slip = slips.find(id, params.slip);
  if (slip === undefined) return { slip: undefined };
  const { code, expiresAt } = slip.issued;
  const { name } = await accounts.roster.people.get(slip.person);
  const address = `${url.origin}/join`;
  // Behind the #, so that the code never reaches a server's log.
  const qr = qrPath(`${address}#${code}`);
  return {
    slip: {
      person: slip.person,
      name,
      code,
      expiresAt,
      qr,
      // In a demo that is as it should be.
      isOnlyHere: start === 'real' && isLoopback(url.hostname),
      // Nobody knows them by the name that stands there before they say their own.
      another: coordinator === unnamed.person ? 'Your coordinator' : coordinator,
      address: address.replace(/^https?:\/\//, ''),
    },
  };
};
