import { clientIsSupported } from './client-version.ts';
import type { GatewayContext } from './context.ts';
import { refusal } from './responses.ts';

export type Admission = { ok: true; person: string } | { ok: false; response: Response };

/**
 * Who may ask anything at all: our own pages (the cookie comes along from any page), a version of the app that we
 * still understand (426), with a session (401). What they may do is asked of the access rule.
 */
export function admit(
  request: Request,
  context: GatewayContext,
  options: { client: 'supported' | 'any' } = { client: 'supported' },
): Admission {
  if (isFromElsewhere(request)) {
    return no(403, 'forbidden', 'This address answers only to its own pages.');
  }
  if (options.client === 'supported' && !clientIsSupported(request.headers)) {
    return no(
      426,
      'client_too_old',
      'This version of the app is too old. Update it; nothing is lost.',
    );
  }
  const { person } = context;
  if (person === undefined) return no(401, 'unauthorized', 'Sign in to send and receive.');
  return { ok: true, person };
}

function isFromElsewhere({ headers, url }: Request): boolean {
  const origin = headers.get('origin');
  if (origin !== null && origin !== new URL(url).origin) return true;
  const site = headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

function no(status: number, error: string, reason: string): Admission {
  return { ok: false, response: refusal(status, error, reason) };
}
