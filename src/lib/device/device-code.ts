import * as z from 'zod/mini';

const Became = z.object({ state: z.enum(['open', 'used', 'over']) });
const Answer = z.object({ code: z.string(), expiresAt: z.string() });

/** A code that signs another device in as the same person, or why there is none. */
export type DeviceCode =
  | { state: 'given'; code: string; expiresAt: string }
  | { state: 'no-signal' | 'signed-out' | 'failed' };

/** Asks the server for a code for another device: ten minutes, once. */
export async function deviceCode(): Promise<DeviceCode> {
  try {
    const response = await fetch('/api/devices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (response.status === 401) return { state: 'signed-out' };
    const answer = Answer.safeParse(response.ok ? await response.json() : undefined);
    return answer.success ? { state: 'given', ...answer.data } : { state: 'failed' };
  } catch (error) {
    if (error instanceof TypeError) return { state: 'no-signal' };
    throw error;
  }
}

/** What became of the code that was shown last; `open` too where the server cannot be asked now. */
export async function becameOfCode(): Promise<z.infer<typeof Became>['state']> {
  const response = await fetch('/api/devices').catch(() => undefined);
  const answer = Became.safeParse(response?.ok === true ? await response.json() : undefined);
  return answer.success ? answer.data.state : 'open';
}
