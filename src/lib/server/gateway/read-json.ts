import { InvalidRequest } from '../errors.ts';

/** More bytes than a request may carry. The number is the limit. */
export class RequestTooLarge extends Error {
  override name = 'RequestTooLarge';
}

/**
 * Reads a request's body as JSON. It is measured while it is read, so a content-length that lies or is missing
 * changes nothing. Throws InvalidRequest or RequestTooLarge.
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new InvalidRequest('Send the body as application/json.');
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const bytes = await readBytes(request, limit);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new InvalidRequest('The body is not UTF-8.', { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidRequest('The body is not JSON.', { cause: error });
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  // The rest of a body that is too large is left unread: the answer says so and closes the connection.
  for (
    let chunk = await next(reader, limit);
    chunk !== undefined;
    chunk = await next(reader, limit)
  ) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

async function next(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  limit: number,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (error) {
    // Kit has a limit of its own (BODY_SIZE_LIMIT), and says so in this way.
    const isKitsLimit = error instanceof Error && 'status' in error && error.status === 413;
    if (isKitsLimit) throw tooLarge(limit);
    throw new InvalidRequest('The body broke off.', { cause: error });
  }
}

function tooLarge(limit: number): RequestTooLarge {
  return new RequestTooLarge(
    `A request may carry at most ${limit} bytes. Send it in smaller parts.`,
  );
}
