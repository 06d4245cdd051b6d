import type { Bytes } from './store.ts';

const encoder = new TextEncoder();

/** Pieces are gathered to about this size: fewer and larger chunks cost less on the way out. */
const chunkLength = 32 * 1024;

/**
 * Text as a stream of bytes, made as it is read. `finished` is called once, whether the reader came to the end,
 * gave up or the making failed.
 */
export function bytesOf(pieces: AsyncIterator<string>, finished: () => void): Bytes {
  return new ReadableStream({
    async pull(controller) {
      try {
        let text = '';
        while (text.length < chunkLength) {
          const next = await pieces.next();
          if (next.done === true) {
            if (text !== '') controller.enqueue(encoder.encode(text));
            controller.close();
            finished();
            return;
          }
          text += next.value;
        }
        controller.enqueue(encoder.encode(text));
      } catch (error) {
        finished();
        controller.error(error);
      }
    },
    async cancel() {
      finished();
      await pieces.return?.();
    },
  });
}

/** One text as a stream. */
export function bytesOfText(text: string): Bytes {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(text));
      controller.close();
    },
  });
}
