import type { Accounts } from '../accounts/accounts.ts';

/** Signs somebody in on another device; gives the id of the sign-in. */
export async function signedIn({ sessions }: Accounts, person: string): Promise<string> {
  const seen = await sessions.seen(await sessions.start(person));
  if (seen === undefined) throw new Error('not signed in');
  return seen.session.id;
}
