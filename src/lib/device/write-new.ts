import { ulid } from 'ulid';
import { documentId } from '../domain/documents/document-id.ts';
import type { Device } from './device.svelte.ts';

/**
 * Writes a document that is never edited into a space, on its way to disk in the task of the call.
 * @returns its `_id`
 */
export async function writeNew(
  device: Device,
  space: string,
  type: string,
  content: Record<string, unknown>,
): Promise<string> {
  const author = device.person;
  const id = documentId(type, author, ulid(device.now()).toLowerCase());
  await device.write(space, id, { type, author, v: 1, ...content });
  return id;
}

/** The corrected time, ISO 8601. */
export function isoNow(device: Device): string {
  return new Date(device.now()).toISOString();
}
