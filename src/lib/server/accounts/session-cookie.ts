import type { Cookies } from '@sveltejs/kit';
import { sessionLifetime, type SessionToken } from './sessions.ts';

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

export function clearSessionCookie(cookies: Cookies, url: URL): void {
  cookies.delete(cookieName(url), attributes(url));
}

function attributes(url: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
}
