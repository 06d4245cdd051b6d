import type { Page } from '@playwright/test';

/** What the app's worker can be asked (`src/lib/device/worker/space-worker.ts`), as far as tests ask it. */
interface Asks {
  list: (space: string, prefix?: string) => Record<string, unknown>[];
  write: (space: string, id: string, content: Record<string, unknown>) => void;
}

/**
 * Asks the page's own worker, as the page does: for what no screen lets a person do. What it is asked comes
 * as the message that comlink would send.
 */
export async function askWorker<Method extends keyof Asks>(
  page: Page,
  method: Method,
  ...args: Parameters<Asks[Method]>
): Promise<ReturnType<Asks[Method]>> {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('the page has no worker');
  const answer = await worker.evaluate(
    ({ path, values }) =>
      new Promise<unknown>((resolve, reject) => {
        const id = crypto.randomUUID();
        const post = self.postMessage.bind(self);
        self.postMessage = (message: { id?: string; type?: string; value?: { isError?: boolean } }) => {
          if (message.id !== id) {
            post(message);
            return;
          }
          self.postMessage = post;
          if (message.type === 'HANDLER') reject(new Error(JSON.stringify(message.value)));
          else resolve(message.value);
        };
        const argumentList = values.map((value) => ({ type: 'RAW', value }));
        self.dispatchEvent(new MessageEvent('message', { data: { id, type: 'APPLY', path: [path], argumentList } }));
      }),
    { path: method, values: args as unknown[] },
  );
  return answer as ReturnType<Asks[Method]>;
}
