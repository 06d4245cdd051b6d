import { canonicalJson } from '../domain/canonical.ts';
import { linkSecretOf } from '../domain/feedback/link-code.ts';
import { askedIn, type LinkView } from '../domain/placement/link-view.ts';
import type { Link, LinkFor, Placement } from '../domain/placement/placement.ts';
import type { Device } from './device.svelte.ts';
import { placementsOf } from './placements.svelte.ts';
import { sha256Of } from './sha-256.ts';

/** What came of sending something to the server. */
export type LinkSent = { ok: true } | { ok: false; message: string };

/** How long the server may take, in milliseconds. */
const patienceMs = 15_000;

/** SHA-256 (hex) of what a link shows. */
export async function viewHash(view: object): Promise<string> {
  return sha256Of(new TextEncoder().encode(canonicalJson(view)));
}

/** The hash of what is behind a link; undefined where none opens. */
export function shownBehind(link: Link | undefined): string | undefined {
  return link?.isTakenBack === true ? undefined : link?.sent?.asked;
}

/** The address that somebody is given. The secret stands behind the #, and reaches no server's log. */
export function linkAddress(origin: string, { secret }: Pick<Link, 'secret'>): string {
  return `${origin}/link/placement#${secret}`;
}

/**
 * Puts a view behind the link of a placement, which is made where there is none that opens. It needs a signal: what came of it
 * is told, and nothing is pretended.
 */
export async function sendLink(
  device: Device,
  placement: string,
  view: LinkView,
): Promise<LinkSent> {
  const placements = placementsOf(device);
  const known = placements.one(placement).links[view.for]?.value;
  const secret =
    known === undefined || known.isTakenBack === true
      ? linkSecretOf(crypto.getRandomValues(new Uint8Array(16)))
      : known.secret;
  if (waitsToBeTakenBack(known)) {
    // Its secret would be forgotten, and nobody could take it back any more.
    const gone = await takeBackLink(device, placement, view.for);
    if (!gone.ok) return gone;
  }
  const hash = await viewHash(view);
  // The secret is kept before anything is behind it: a page that dies now can still take it back.
  const made =
    secret === known?.secret
      ? { secret, ...madeAtOf(known) }
      : { secret, madeAt: new Date(device.now()).toISOString() };
  if (secret !== known?.secret) await placements.setLink(placement, view.for, made);
  const sent = await ask('PUT', { link: secret, view });
  if (sent.ok) {
    const at = new Date(device.now()).toISOString();
    const asked = await viewHash(askedIn(view));
    await placements.setLink(placement, view.for, { ...made, sent: { hash, asked, at } });
  }
  return sent;
}

function madeAtOf({ madeAt }: Pick<Link, 'madeAt'>): Pick<Link, 'madeAt'> {
  return madeAt === undefined ? {} : { madeAt };
}

/** Takes a link back: nobody opens it any more. Where there is no signal it waits, and is said to. */
export async function takeBackLink(
  device: Device,
  placement: string,
  of: LinkFor,
): Promise<LinkSent> {
  const placements = placementsOf(device);
  const known = placements.one(placement).links[of]?.value;
  if (known === undefined) return { ok: true };
  if (known.isTakenBack !== true)
    await placements.setLink(placement, of, { ...known, isTakenBack: true });
  const sent = await ask('DELETE', { link: known.secret });
  if (sent.ok)
    await placements.setLink(placement, of, {
      secret: known.secret,
      isTakenBack: true,
      isGone: true,
    });
  return sent;
}

/** Whether a link was taken back and the server may not know it yet. */
export function waitsToBeTakenBack(link: Link | undefined): boolean {
  return link?.isTakenBack === true && link.isGone !== true;
}

/** Takes back what waits to be. */
export async function takeBackWaiting(device: Device, all: readonly Placement[]): Promise<void> {
  for (const { placement, links } of all)
    for (const of of ['host', 'head'] as const)
      if (waitsToBeTakenBack(links[of]?.value)) await takeBackLink(device, placement, of);
}

/** Goes to a school, in the place of another where there is one. Links to that one are taken back as soon as there is a signal. */
export async function goToSchool(
  device: Device,
  school: { id?: string; name: string },
): Promise<void> {
  const placements = placementsOf(device);
  await placements.choose(school, placements.inHand?.placement);
  void takeBackWaiting(device, placements.all);
}

async function ask(method: 'PUT' | 'DELETE', body: object): Promise<LinkSent> {
  try {
    const response = await fetch('/api/placement-links', {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.ok) return { ok: true };
    if (response.status === 401)
      return { ok: false, message: 'Sign in again first, then try once more.' };
    return { ok: false, message: 'That did not work on our side. Try again in a few minutes.' };
  } catch (error) {
    const isOfTheLine = error instanceof DOMException && error.name === 'TimeoutError';
    if (!(error instanceof TypeError) && !isOfTheLine) throw error;
    return { ok: false, message: 'There is no signal. Try again when there is one.' };
  }
}
