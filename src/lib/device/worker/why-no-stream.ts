import * as z from 'zod/mini';
import type { SyncStatus } from '../channel.ts';

/** How long an answer about the line itself may take. */
const whyMs = 15_000;

const SessionAnswer = z.object({
  person: z.optional(z.object({ id: z.string() })),
  sentAway: z.optional(z.string()),
});

/** What the server says of the session; nothing where what answers is not our server. */
async function answerOf(response: Response): Promise<z.infer<typeof SessionAnswer>> {
  const text = await response.text();
  try {
    return SessionAnswer.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

/** A broken stream does not say why: asks once in a way that does. `me`: the id of whose stream it was. */
export async function whyNoStream(me: string): Promise<SyncStatus> {
  try {
    const response = await fetch('/api/session', {
      headers: { 'x-selvedge-client': '1' },
      signal: AbortSignal.timeout(whyMs),
    });
    const answer = await answerOf(response);
    if (response.status === 401)
      return { state: 'failed', reason: answer.sentAway === me ? 'sent-away' : 'signed-out' };
    if (response.status === 426) return { state: 'failed', reason: 'outdated' };
    // No answer of ours: something on the way that wants a sign-in of its own, as schools' filters do.
    if (!response.ok || answer.person === undefined) return { state: 'failed', reason: 'server' };
    return answer.person.id === me
      ? { state: 'syncing' }
      : { state: 'failed', reason: 'sent-away' };
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return { state: 'offline' };
    throw error;
  }
}
