import * as z from 'zod/mini';
import { clientProtocol } from './pouch.ts';

const Greeting = z.object({ epoch: z.string(), spaces: z.record(z.string(), z.string()) });
const Hint = z.object({ space: z.string(), mark: z.string() });

/** What the stream says: all marks on connecting, then each space that moved. */
export interface HintListener {
  greeted(epoch: string, marks: Readonly<Record<string, string>>): void;
  moved(space: string, mark: string): void;
  /** The stream broke; it is opened again by whoever listens. `silent`: nothing came for long, not even a beat. */
  lost(how: 'broken' | 'silent'): void;
}

/** The server beats every 25 s (server/gateway/hints.ts); a line on which two beats are missing is dead. */
const silentMs = 60_000;

/** Opens the one hint stream of this device. Returns how to close it. */
export function openHintStream(listener: HintListener): () => void {
  const stream = new EventSource(`/api/hints?client=${clientProtocol}`);
  let watch: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(watch);
    stream.close();
  };
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      close();
      listener.lost('silent');
    }, silentMs);
  };
  alive();
  stream.addEventListener('beat', alive);
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    alive();
    const message: unknown = JSON.parse(data);
    const greeting = Greeting.safeParse(message);
    if (greeting.success) {
      listener.greeted(greeting.data.epoch, greeting.data.spaces);
      return;
    }
    const hint = Hint.safeParse(message);
    if (hint.success) listener.moved(hint.data.space, hint.data.mark);
  };
  stream.onerror = () => {
    close();
    listener.lost('broken');
  };
  return close;
}
