import { TalkShareDocument } from '../domain/coaching/talk-share.ts';
import { EntryShareDocument } from '../domain/journal/entry-share.ts';
import type { Device } from './device.svelte.ts';
import type { Read } from './space-documents.svelte.ts';

/** Copies of entries in a journal that are shown in a circle, the newest first. */
export function entrySharesIn(device: Device, circle: string): Read<EntryShareDocument>[] {
  return device.documents(circle).ofType('share', EntryShareDocument).reverse();
}

/** Copies of what a coach wrote down about talks that are shown in a circle, the newest first. */
export function talkSharesIn(device: Device, circle: string): Read<TalkShareDocument>[] {
  return device.documents(circle).ofType('share', TalkShareDocument).reverse();
}
