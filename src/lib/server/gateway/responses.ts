import {
  Conflict,
  Forbidden,
  InvalidDocument,
  InvalidRequest,
  NotFound,
  RequestTooLarge,
  Unreachable,
} from '../errors.ts';

/** In a form that PouchDB reads: `error` is its name for it, `reason` a sentence. */
export function refusal(status: number, error: string, reason: string): Response {
  return json({ error, reason }, status);
}

export function json(value: unknown, status = 200): Response {
  const text = JSON.stringify(value);
  const response = streamed(text, 'application/json', status);
  response.headers.set('content-length', String(Buffer.byteLength(text)));
  return response;
}

/** A body of unknown length. Nothing of the gateway is to be kept by anybody's cache. */
export function streamed(body: BodyInit, type: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** One answer for what does not exist and for what this person may not know of. */
export function notFound(): Response {
  return refusal(404, 'not_found', 'missing');
}

/** An error as an answer. All of these fail the whole request, so that a push stops with its checkpoint unmoved. */
export function responseTo(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof NotFound) return notFound();
  if (error instanceof Conflict) return refusal(409, 'conflict', 'Document update conflict.');
  if (error instanceof Forbidden) return refusal(403, 'forbidden', error.message);
  if (error instanceof InvalidRequest) return refusal(400, 'bad_request', error.message);
  if (error instanceof RequestTooLarge) {
    const response = refusal(413, 'too_large', error.message);
    if (error.cutShort) response.headers.set('connection', 'close');
    return response;
  }
  report(error);
  if (error instanceof InvalidDocument) return refusal(400, 'bad_request', error.message);
  if (error instanceof Unreachable) {
    return refusal(503, 'unreachable', 'The store cannot be reached just now. Try again later.');
  }
  return refusal(500, 'server_error', 'Something went wrong on the server.');
}
