import * as z from 'zod/mini';
import { ShareDocument } from '../sharing/share.ts';
import { EntryCopy } from './entry-copy.ts';

/** A copy of an entry in one's own journal, in a circle. */
export const EntryShareDocument = z.extend(ShareDocument, { content: EntryCopy });
export type EntryShareDocument = z.infer<typeof EntryShareDocument>;
