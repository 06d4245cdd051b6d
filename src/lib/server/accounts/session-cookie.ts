import type { Cookies } from '@sveltejs/kit';
import { hour } from './clock.ts';
import { newBrowserSecret, type BrowserSecret } from './code.ts';
import { sessionLifetime, type SessionToken } from './sessions.ts';

const joinCookie = 'selvedge-join';

/** Browsers take `__Host-` only from https, for this very host; a loopback start speaks plain http. */
function cookieName(url: URL): string {
  return url.protocol === 'https:' ? '__Host-selvedge' : 'selvedge';
}

export function readSessionCookie(cookies: Cookies, url: URL): SessionToken | undefined {
  return cookies.get(cookieName(url));
}

export function setSessionCookie(cookies: Cookies, url: URL, token: SessionToken): void {
  cookies.set(cookieName(url), token, { ...attributes(url), maxAge: sessionLifetime / 1000 });
}

/** Whoever comes next is somebody else: what the browser was known by when it joined goes too. */
export function clearSessionCookie(cookies: Cookies, url: URL): void {
  cookies.delete(cookieName(url), attributes(url));
  cookies.delete(joinCookie, attributes(url));
}

/** The secret of a browser in which a code is typed: a browser without scripts has one too. */
export function browserSecret(cookies: Cookies): BrowserSecret | undefined {
  return cookies.get(joinCookie);
}

/** Gives a browser a secret, where it has none. */
export function giveBrowserSecret(cookies: Cookies, url: URL): void {
  const maxAge = (hour / 1000) * 24;
  const secret = browserSecret(cookies) ?? newBrowserSecret();
  cookies.set(joinCookie, secret, { ...attributes(url), maxAge });
}

function attributes(url: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
}
