import webPush from 'web-push';
import { z } from 'zod';
import { Conflict } from '../errors.ts';
import type { PushAddress, ReminderRecords, VapidKeys } from './reminder-records.ts';

/** What came of a push: taken, for good gone, or to be tried again later. */
export type PushOutcome = 'taken' | 'gone' | 'later';

/** How long a push service keeps it for a phone that is off: a day, in seconds. */
const keptFor = 24 * 60 * 60;

/** A push service that says nothing for so long (milliseconds) is asked another time. */
const patience = 10_000;

/**
 * Of the message there is nothing but that there is one: the words are the app's own (src/service-worker), so that whatever the
 * server did it could not put more on a lock screen.
 */
const message = 'new';

const Headers = z.record(z.string(), z.coerce.string());

/** The server's keys, made when they are first needed and kept. */
export async function vapidKeys({ vapid }: ReminderRecords): Promise<VapidKeys> {
  const known = await vapid.find('vapid');
  if (known !== undefined) return known;
  try {
    return await vapid.add({ id: 'vapid', ...webPush.generateVAPIDKeys() });
  } catch (error) {
    if (error instanceof Conflict) return vapid.get('vapid');
    throw error;
  }
}

/**
 * Wakes one browser (RFC 8030, 8291, 8292). `subject` says who asks, so that a push service can complain: an https or
 * mailto address. Never goes where an answer sends it on to.
 */
export async function push(
  address: PushAddress,
  keys: VapidKeys,
  subject: string,
): Promise<PushOutcome> {
  const { publicKey, privateKey } = keys;
  const { endpoint, headers, body } = webPush.generateRequestDetails(address, message, {
    TTL: keptFor,
    topic: message,
    vapidDetails: { subject, publicKey, privateKey },
  });
  const { 'Content-Length': _, ...others } = Headers.parse(headers);
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: others,
      body: new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    if (answer.ok) return 'taken';
    return [404, 410].includes(answer.status) ? 'gone' : 'later';
  } catch {
    return 'later';
  }
}
