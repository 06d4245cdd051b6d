import type { Request } from '@playwright/test';
import type { Phone } from './journey.ts';

/** A moment of a push at which the network goes. */
export interface Moment {
  /** In words, for the name of a step. */
  name: string;
  /** Whether this is the request, given those of the person's own space that went before it. */
  isIt: (request: Request, before: readonly Request[]) => boolean;
  /** Whether the server still gets the request, and only its reply is lost. */
  replyLost: boolean;
}

const ends = (request: Request, end: string) => new URL(request.url()).pathname.endsWith(end);
const isPush = (request: Request) => ends(request, '/_bulk_docs');
const isCheckpoint = (request: Request, before: readonly Request[]) =>
  request.method() === 'PUT' && request.url().includes('/_local/') && before.some(isPush);

/** Before a push, within it, and after it but before its checkpoint. */
export const moments: readonly Moment[] = [
  { name: 'before the push', isIt: (request) => ends(request, '/_revs_diff'), replyLost: false },
  { name: 'within the push, before the server has it', isIt: isPush, replyLost: false },
  {
    name: 'within the push, when the server has it and its reply is lost',
    isIt: isPush,
    replyLost: true,
  },
  { name: 'after the push, before its checkpoint', isIt: isCheckpoint, replyLost: false },
  {
    name: 'after the push, when the reply to its checkpoint is lost',
    isIt: isCheckpoint,
    replyLost: true,
  },
];

/**
 * Loses one request of the next push of the person's own space: with the whole line (`goOffline`), or alone,
 * as a proxy that drops a connection does. Resolves when it is lost.
 */
export async function dropAt(
  phone: Phone,
  moment: Moment,
  whole: boolean,
): Promise<{ dropped: Promise<void> }> {
  const pattern = '**/db/own-*/**';
  const before: Request[] = [];
  let lost: () => void = () => undefined;
  const dropped = new Promise<void>((resolve) => {
    lost = resolve;
  });
  await phone.context.route(pattern, async (route, request) => {
    if (!moment.isIt(request, before)) {
      before.push(request);
      await route.continue();
      return;
    }
    if (moment.replyLost) await route.fetch();
    if (whole) await phone.goOffline();
    await route.abort('connectionreset');
    await phone.context.unroute(pattern);
    lost();
  });
  return { dropped };
}
