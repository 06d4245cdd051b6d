import * as z from 'zod/mini';

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
