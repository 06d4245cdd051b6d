import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { qrPath } from '#lib/server/accounts/qr-path.ts';
import { feedbackGroups, groupNames } from '#lib/domain/feedback/groups.ts';
import { linkOnPaper } from '#lib/domain/feedback/link-code.ts';
import type { PageServerLoad } from './$types';

/** Links that were just made; `shown` is undefined once their quarter of an hour is over. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { accounts, feedbackLinks } = locals.server;
  const { id } = await coordinatorOf(accounts, locals.person);
  const made = feedbackLinks.find(id, params.links);
  if (made === undefined) return { shown: undefined };
  const { name } = await accounts.roster.people.get(made.intern);
  const address = `${url.origin}/link/feedback`;
  return {
    shown: {
      person: { id: made.intern, name },
      closesAt: made.closesAt,
      address: address.replace(/^https?:\/\//, ''),
      groups: feedbackGroups
        .filter((group) => made.links[group].length > 0)
        .map((group) => ({
          name: groupNames[group],
          slips: made.links[group].map((link) => ({
            code: linkOnPaper(link),
            // Behind the #, so that the link never reaches a server's log.
            href: `${address}#${link}`,
            qr: qrPath(`${address}#${link}`),
          })),
        })),
    },
  };
};
