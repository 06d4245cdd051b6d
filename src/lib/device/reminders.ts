import * as z from 'zod/mini';
import { ExtraTimes } from '../domain/reminders/quiet-times.ts';
import { givePush, isPushHere, takeBackPush } from './push-here.ts';

const Mail = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['not-offered', 'off']) }),
  z.object({ state: z.enum(['asked', 'on']), address: z.string() }),
]);

const Reminders = z.object({
  key: z.string(),
  /** Whether this device is told. */
  isHere: z.boolean(),
  /** How many other devices are. */
  elsewhere: z.number(),
  times: ExtraTimes,
  mail: Mail,
});
/** What somebody chose to be told of, and how: the server has it. */
export type Reminders = z.infer<typeof Reminders>;

/** Why something did not come about. */
export type NotDone =
  | 'no-signal'
  | 'signed-out'
  | 'failed'
  /** The browser was told not to. */
  | 'refused'
  /** Somebody closed the browser's question. */
  | 'not-answered'
  /** The browser gave nothing to be woken by. */
  | 'no-push'
  | 'no-address'
  | 'too-often'
  | 'not-taken';

/** What came of a change. */
export type Done = { ok: true } | { ok: false; why: NotDone };

/** How long the server may take, in milliseconds; it may have to ask a mail server first. */
const patienceMs = 40_000;

/** What is chosen now. It needs a signal. */
export async function chosenReminders(): Promise<
  { ok: true; reminders: Reminders } | { ok: false; why: NotDone }
> {
  const answer = await asked('GET', '');
  if (!answer.ok) return answer;
  const read = Reminders.safeParse(await answer.response.json().catch(() => undefined));
  if (!read.success) return { ok: false, why: 'failed' };
  const isHere = read.data.isHere && (await isPushHere());
  return { ok: true, reminders: { ...read.data, isHere } };
}

const notGiven = {
  refused: 'refused',
  closed: 'not-answered',
  failed: 'no-push',
} as const satisfies Record<string, NotDone>;

/** Tells this person on this device. */
export async function tellHere(key: string): Promise<Done> {
  const given = await givePush(key);
  if (given.state !== 'given') return { ok: false, why: notGiven[given.state] };
  const { endpoint, keys } = given.address;
  const sent = await asked('PUT', '/here', { endpoint, keys });
  // Nothing half done: a browser that no server wakes need not be ready for it.
  if (!sent.ok) await takeBackPush();
  // What this browser gave was none that the server knows.
  if (!sent.ok && sent.why === 'no-address') return { ok: false, why: 'no-push' };
  return done(sent);
}

/** Tells them here no more: the server first, so that it holds where the signal has gone. */
export async function tellHereNoMore(): Promise<Done> {
  const sent = await asked('DELETE', '/here');
  if (sent.ok) await takeBackPush();
  return done(sent);
}

export async function setTimes(times: ExtraTimes): Promise<Done> {
  return done(await asked('PUT', '/times', times));
}

/** Asks for a letter a week: the first is sent at once, and asks whether the address is right. */
export async function askForLetters(address: string): Promise<Done> {
  return done(await asked('PUT', '/mail', { address }));
}

export async function stopLetters(): Promise<Done> {
  return done(await asked('DELETE', '/mail'));
}

type Answer = { ok: true; response: Response } | { ok: false; why: NotDone };

const reasons: Readonly<Record<number, NotDone>> = {
  400: 'no-address',
  401: 'signed-out',
  429: 'too-often',
  422: 'not-taken',
  502: 'no-signal',
  503: 'no-signal',
  504: 'no-signal',
};

async function asked(method: string, what: string, body?: object): Promise<Answer> {
  try {
    const response = await fetch(`/api/reminders${what}`, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, response };
    return { ok: false, why: reasons[response.status] ?? 'failed' };
  } catch {
    return { ok: false, why: 'no-signal' };
  }
}

function done(answer: Answer): Done {
  return answer.ok ? { ok: true } : answer;
}
