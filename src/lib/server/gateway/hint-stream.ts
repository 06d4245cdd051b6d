import { admit } from './admission.ts';
import type { GatewayContext } from './context.ts';
import type { Hint } from './hints.ts';

/** A device that is behind by so many hints is let go: it connects again and is told all at once. */
const mostWaiting = 256;

const encoder = new TextEncoder();

/**
 * `GET /api/hints`: server-sent events. The first is `{ epoch, spaces: { id: mark } }`, the following
 * `{ space, mark }`. An EventSource can send no header, so the client's version is not asked for here.
 */
export function handleHintsRequest(request: Request, context: GatewayContext): Response {
  const admission = admit(request, context, { client: 'any' });
  if (!admission.ok) return admission.response;
  return new Response(hintBytes(admission.person, context), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Asks proxies not to gather output before passing it on.
      'x-accel-buffering': 'no',
    },
  });
}

function hintBytes(person: string, context: GatewayContext): ReadableStream {
  let ended = false;
  let stop: () => void = () => undefined;
  return new ReadableStream(
    {
      start(controller) {
        const end = () => {
          if (ended) return;
          ended = true;
          stop();
          controller.close();
        };
        const write = (text: string) => {
          if (ended) return;
          if ((controller.desiredSize ?? 0) <= 0) end();
          else controller.enqueue(encoder.encode(text));
        };
        stop = context.hints.listen({
          person,
          end,
          beat: () => {
            // An event, and no comment: the device hears it, and knows a line that has gone silent.
            write('event: beat\ndata: 1\n\n');
          },
          send: (hint: Hint) => {
            write(`data: ${JSON.stringify(hint)}\n\n`);
          },
          accessTo: (space) => context.accessTo(space),
          readableSpaces: () => context.readableSpaces(),
        });
      },
      cancel() {
        ended = true;
        stop();
      },
    },
    { highWaterMark: mostWaiting },
  );
}
