import * as z from 'zod/mini';
import { FeedbackGroup } from './groups.ts';

/** A random text of 128 bits or more, made by the colleague's device for one sending and its retries. */
const token = z.string().check(z.regex(/^[\w-]{22,64}$/));

/** What a colleague's device asks: where a link leads, or, with answers, that they be taken. */
export const LinkRequest = z.object({
  link: z.string().check(z.maxLength(200)),
  token: z.optional(token),
  answers: z.optional(z.unknown()),
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/**
 * All requests of a page are made as long as this (bytes), by padding: whoever sees lengths on the way must not tell a
 * long comment from a short one.
 */
export const requestLength = 16 * 1024;

/** What a link leads to. */
export const OpenLink = z.object({
  state: z.literal('open'),
  /** The name of the person whom it is about. */
  about: z.string(),
  programme: z.string(),
  group: FeedbackGroup,
  /** From how many answers the group shows. */
  needed: z.int(),
  asksForComments: z.boolean(),
  /** From how many answers comments show. */
  neededForComments: z.int(),
  /** ISO 8601. */
  closesAt: z.string(),
  instrument: z.string(),
  version: z.int(),
});
export type OpenLink = z.infer<typeof OpenLink>;

/** What the server answers. */
export const LinkAnswer = z.discriminatedUnion('state', [
  OpenLink,
  /** The answers of this device are there. */
  z.object({ state: z.literal('sent') }),
  z.object({ state: z.literal('closed'), closesAt: z.string(), calledOff: z.boolean() }),
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('refused'), reason: z.enum(['unreadable', 'empty']) }),
  z.object({ state: z.literal('too-many-failures'), retryAt: z.number() }),
]);
export type LinkAnswer = z.infer<typeof LinkAnswer>;
