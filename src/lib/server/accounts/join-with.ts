import type { RequestEvent } from '@sveltejs/kit';
import { isSecure } from '../start-kind.ts';
import { instant } from './clock.ts';
import type { Role } from './records.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { rolesOf } from './roster.ts';
import { browserSecret, setSessionCookie } from './session-cookie.ts';

/** What came of a code: where to go on; or why not, with the HTTP status and when to come back (ms since 1970). */
export type JoinedWith =
  | { ok: true; home: string }
  /** Somebody is signed in here, and nothing was used up. */
  | { ok: false; status: 409 }
  | { ok: false; status: 400; error: string }
  | { ok: false; status: 429; error: string; retryAt: number };

/** Joins with a code that was typed, and signs this browser in. */
export async function joinWith(
  {
    locals,
    cookies,
    url,
    getClientAddress,
  }: Pick<RequestEvent, 'locals' | 'cookies' | 'url' | 'getClientAddress'>,
  code: string,
): Promise<JoinedWith> {
  if (!isSecure(url)) return { ok: false, status: 400, error: notSecure };
  const { joining, roster, clock } = locals.server.accounts;
  const browser = browserSecret(cookies);
  if (locals.person !== undefined) {
    // The cookie came, and the rest of the answer did not.
    if ((await joining.joinedHere(code, browser)) !== locals.person)
      return { ok: false, status: 409 };
    return { ok: true, home: homeOf(await rolesOf(roster, locals.person, instant(clock()))) };
  }
  const joined = await joining.join(code, getClientAddress(), browser);
  if (joined.ok) {
    setSessionCookie(cookies, url, joined.token);
    return { ok: true, home: homeOf(joined.roles) };
  }
  const error = refusalSentence(joined, code);
  if (joined.reason !== 'too-many-failures') return { ok: false, status: 400, error };
  return { ok: false, status: 429, error, retryAt: joined.retryAt };
}

const notSecure =
  'This address begins with http://, and Selvedge needs one that begins with https://. Your code has not been used';

/** Coordinators work online; everybody else has the app. */
export function homeOf(roles: readonly Role[]): string {
  return roles.length > 0 && roles.every((role) => role === 'coordinator')
    ? '/office'
    : '/app?joined';
}
