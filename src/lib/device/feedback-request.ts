import * as z from 'zod/mini';
import { LinkAnswer, requestLength, type LinkRequest } from '../domain/feedback/link-answer.ts';

const Failed = z.object({ message: z.string() });

const later = 'Something went wrong on our side. Try again in a few minutes.';

/** Asks the server about a link, or sends its answers. No cookie goes along: it would say who is signed in here. */
export async function askAboutLink(
  request: LinkRequest,
): Promise<LinkAnswer | { state: 'no-signal' } | { state: 'failed'; message: string }> {
  let response: Response;
  try {
    response = await fetch('/api/feedback', {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
      body: padded(request),
    });
  } catch {
    return { state: 'no-signal' };
  }
  // A proxy without its server is as good as no signal.
  if ([502, 503, 504].includes(response.status)) return { state: 'no-signal' };
  const body: unknown = await response.json().catch(() => undefined);
  const answer = LinkAnswer.safeParse(body);
  if (answer.success) return answer.data;
  const failed = Failed.safeParse(body);
  return { state: 'failed', message: failed.success ? failed.data.message : later };
}

/** Of one length, however much was written: see `requestLength`. */
export function padded(request: LinkRequest): string {
  const bare = new TextEncoder().encode(JSON.stringify({ ...request, padding: '' })).length;
  return JSON.stringify({ ...request, padding: ' '.repeat(Math.max(0, requestLength - bare)) });
}
