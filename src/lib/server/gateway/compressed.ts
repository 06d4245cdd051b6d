import { pipeline } from 'node:stream';
import {
  constants,
  createBrotliCompress,
  createGzip,
  type BrotliCompress,
  type Gzip,
} from 'node:zlib';

/** Below this, compressing costs more than it saves. */
const smallestWorthwhile = 1_024;

const compressible = /^(application\/(json|x-ndjson)|text\/)/;

/** Brotli's quality 4 takes about as long as gzip, and makes documents a tenth smaller still. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const codings = {
  br: () => createBrotliCompress(brotli),
  gzip: () => createGzip(),
};

/** The response, compressed on its way out where the client takes that and it is worth it. */
export function compressed(request: Request, response: Response): Response {
  const { body, headers, status } = response;
  const coding = codingFor(request.headers.get('accept-encoding') ?? '');
  const length = headers.get('content-length');
  if (body === null || coding === undefined) return response;
  if (!compressible.test(headers.get('content-type') ?? '')) return response;
  if (length !== null && Number(length) < smallestWorthwhile) return response;
  const out = new Headers(headers);
  out.set('content-encoding', coding);
  out.append('vary', 'accept-encoding');
  out.delete('content-length');
  return new Response(through(body, codings[coding]()), { status, headers: out });
}

function through(body: ReadableStream<Uint8Array>, coder: BrotliCompress | Gzip): ReadableStream {
  // An error goes on to whoever reads the coder, and a reader who gives up lets go of the body.
  pipeline(body, coder, () => undefined);
  const chunks: AsyncIterator<Uint8Array<ArrayBuffer>> = coder[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

/** The best coding that the client lists, `;q=0` being a no. */
function codingFor(accepted: string): keyof typeof codings | undefined {
  const names = accepted
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(\.0*)?$/.test(entry))
    .map((entry) => entry.replace(/;.*$/, ''));
  return (['br', 'gzip'] as const).find((coding) => names.includes(coding));
}
