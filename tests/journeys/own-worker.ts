import type { Page } from '@playwright/test';

/** What the app's worker can be asked (`src/lib/device/worker/space-worker.ts`), as far as tests ask it. */
interface Asks {
  list: (space: string, prefix?: string) => Record<string, unknown>[];
  write: (space: string, id: string, content: Record<string, unknown>) => void;
  remove: (space: string, id: string) => void;
}

type Ask = { [Method in keyof Asks]: readonly [Method, ...Parameters<Asks[Method]>] }[keyof Asks];

/**
 * Asks the page's own worker, as the page does: for what no screen lets a person do. What it is asked comes
 * as the message that comlink would send.
 */
export async function askWorker<Method extends keyof Asks>(
  page: Page,
  method: Method,
  ...args: Parameters<Asks[Method]>
): Promise<ReturnType<Asks[Method]>> {
  const [answer] = await askWorkerAll(page, [[method, ...args] as unknown as Ask]);
  return answer as ReturnType<Asks[Method]>;
}

/**
 * Asks several things, so many at once. What the worker tells the tabs meanwhile it tells once, at the end: no
 * screen needs reading again after each of a thousand writes.
 */
export async function askWorkerAll(
  page: Page,
  asks: readonly Ask[],
  atOnce = 100,
): Promise<unknown[]> {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('the page has no worker');
  return worker.evaluate(
    async ({ all, width }) => {
      interface Reply {
        id?: string;
        type?: string;
        value?: unknown;
      }
      const waiting = new Map<string, (reply: Reply) => void>();
      const post = self.postMessage.bind(self);
      self.postMessage = (message: Reply) => {
        const hear = waiting.get(message.id ?? '');
        if (hear === undefined) post(message);
        else hear(message);
      };
      const channels = BroadcastChannel.prototype;
      const tell = Object.getOwnPropertyDescriptor(channels, 'postMessage')?.value as (
        message: unknown,
      ) => void;
      const told = new Map<string, () => void>();
      channels.postMessage = function (this: BroadcastChannel, message: unknown) {
        told.set(JSON.stringify(message), () => {
          Reflect.apply(tell, this, [message]);
        });
      };
      const askOne = ([method, ...values]: readonly unknown[]) =>
        new Promise<unknown>((resolve, reject) => {
          const id = crypto.randomUUID();
          waiting.set(id, ({ type, value }) => {
            waiting.delete(id);
            if (type === 'HANDLER') reject(new Error(JSON.stringify(value)));
            else resolve(value);
          });
          const argumentList = values.map((value) => ({ type: 'RAW', value }));
          const data = { id, type: 'APPLY', path: [method], argumentList };
          self.dispatchEvent(new MessageEvent('message', { data }));
        });
      const answers: unknown[] = [];
      for (let at = 0; at < all.length; at += width)
        answers.push(...(await Promise.all(all.slice(at, at + width).map(askOne))));
      self.postMessage = post;
      channels.postMessage = tell;
      for (const send of told.values()) send();
      return answers;
    },
    { all: asks, width: atOnce },
  );
}
