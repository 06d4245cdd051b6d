import { InvalidRequest, RequestTooLarge } from '../errors.ts';

/**
 * Reads a request's body as JSON. It is measured while it is read, so a content-length that lies or is missing
 * changes nothing. Throws InvalidRequest or RequestTooLarge.
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new InvalidRequest('Send the body as application/json.');
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    await skip(request);
    throw new RequestTooLarge(limit, false);
  }
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

/**
 * Reads a body and drops it. A browser that is still sending when the connection closes may never see the answer, and
 * takes it for a lost signal; so the answer comes after the last byte. Where the body is too large for Kit
 * (BODY_SIZE_LIMIT) nothing of it comes here, and Node does the same once the answer is out.
 */
async function skip({ body }: Request): Promise<void> {
  try {
    await body?.pipeTo(new WritableStream());
  } catch {
    // Kit's limit, or the sender went away. What is to be said is said by the caller.
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  // No length was said, or a wrong one. The rest is left unread: the answer says so and closes the connection.
  for (
    let chunk = await next(reader, limit);
    chunk !== undefined;
    chunk = await next(reader, limit)
  ) {
    length += chunk.byteLength;
    if (length > limit) throw new RequestTooLarge(limit, true);
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
    if (isKitsLimit) throw new RequestTooLarge(limit, true);
    throw new InvalidRequest('The body broke off.', { cause: error });
  }
}
