import * as z from 'zod/mini';
import { ShareDocument } from '../sharing/share.ts';
import { TalkCopy } from './talk.ts';

/** A copy of what a coach wrote down about a talk, in the circle of the two. */
export const TalkShareDocument = z.extend(ShareDocument, { content: TalkCopy });
export type TalkShareDocument = z.infer<typeof TalkShareDocument>;
