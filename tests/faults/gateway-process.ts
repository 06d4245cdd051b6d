import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const message = z.union([
  z.object({ url: z.string(), epoch: z.string() }),
  z.object({ refused: z.string() }),
]);

export type Started =
  | { state: 'running'; url: string; epoch: string; kill(): Promise<void> }
  | { state: 'refused'; message: string };

/** Starts a server as a process of its own. */
export async function startGateway(
  folder: string,
  person: string,
  space: string,
): Promise<Started> {
  const child = fork(new URL('gateway-child.ts', import.meta.url), [folder, person, space]);
  const ended = once(child, 'exit').then(() => {
    throw new Error('the server ended before it was ready');
  });
  const messages: readonly unknown[] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  const parsed = message.parse(messages[0]);
  if ('refused' in parsed) return { state: 'refused', message: parsed.refused };
  return { state: 'running', ...parsed, kill: () => kill(child) };
}

/** As a power cut would: nothing is closed, nothing written any more. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
