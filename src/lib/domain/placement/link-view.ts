import * as z from 'zod/mini';
import { DayFacts } from './day-facts.ts';
import { LinkFor, mostItems } from './placement.ts';

const line = z.string().check(z.maxLength(200));
const days = z.array(z.object({ on: z.iso.date(), from: line, to: line })).check(z.maxLength(60));

/**
 * What a host mentor sees who has the link: made on the intern's device, and shown to them before it is sent. Nothing else of
 * them is behind it: no answers, no levels, no journal.
 */
export const HostView = z.strictObject({
  for: z.literal('host'),
  /** The placement, a ULID. */
  placement: z.string(),
  intern: line,
  school: line,
  programme: line,
  /** The names of the competencies that they work on, and why, as far as they wrote it for the host. */
  focus: z.array(line).check(z.maxLength(10)),
  note: z.string().check(z.maxLength(4_000)),
  days,
  outline: z
    .array(
      z.object({
        on: z.iso.date(),
        from: line,
        to: line,
        title: z.string().check(z.maxLength(120)),
      }),
    )
    .check(z.maxLength(mostItems)),
  /** What is already known of arriving; the host can put it right. */
  facts: DayFacts,
  project: z.object({
    question: z.string().check(z.maxLength(1_000)),
    gives: z.string().check(z.maxLength(6_000)),
  }),
  /** Half a page of what the intern saw, for the host; empty until it is written. */
  back: z.string().check(z.maxLength(6_000)),
});
export type HostView = z.infer<typeof HostView>;

/** What the head sees who is asked to release somebody. */
export const HeadView = z.strictObject({
  for: z.literal('head'),
  placement: z.string(),
  intern: line,
  school: line,
  programme: line,
  days,
  /** How lessons and duties are covered, as the intern suggests. */
  cover: z.string().check(z.maxLength(4_000)),
});
export type HeadView = z.infer<typeof HeadView>;

export const LinkView = z.discriminatedUnion('for', [HostView, HeadView]);
export type LinkView = z.infer<typeof LinkView>;

/** What of a view somebody says yes or no to: what is added beside it asks nobody for another word. */
export function askedIn(view: LinkView): object {
  return view.for === 'host'
    ? { days: view.days, outline: view.outline }
    : { days: view.days, cover: view.cover };
}

const words = z.string().check(z.maxLength(2_000));
const who = z.string().check(z.minLength(1), z.maxLength(100));

/** What a host mentor or a head says by their link. A change of mind is said again; the later counts. */
export const LinkAct = z.discriminatedUnion('did', [
  /** The host stands behind the dates and the outline, or asks for something else. */
  z.strictObject({
    did: z.literal('outline'),
    who,
    isAgreed: z.boolean(),
    words,
    /** The hash of what was asked (`askedIn`) as it stood on the screen. */
    seen: z.string().check(z.maxLength(100)),
  }),
  z.strictObject({
    did: z.literal('facts'),
    who,
    facts: DayFacts,
    /** Whether photos for the intern's own journal are allowed. */
    photos: z.boolean(),
  }),
  /** That somebody was there, once it is over. */
  z.strictObject({
    did: z.literal('came'),
    who,
    came: z.enum(['all', 'some', 'no']),
    words,
    /** The days that stood on the screen. */
    days: z.optional(z.array(z.iso.date()).check(z.maxLength(60))),
  }),
  /** What the host saw, for the intern alone. */
  z.strictObject({
    did: z.literal('feedback'),
    who,
    words: z.string().check(z.minLength(1), z.maxLength(4_000)),
  }),
  /** Whether a head lets somebody go on these days, and stands behind their checks. */
  z.strictObject({
    did: z.literal('release'),
    who,
    isYes: z.boolean(),
    /** Whether the employer's checks, safeguarding training among them, are done and recorded. */
    checks: z.boolean(),
    words,
    seen: z.string().check(z.maxLength(100)),
  }),
]);
export type LinkAct = z.infer<typeof LinkAct>;

/** What may be said by which link. */
export const actsOf: Readonly<Record<LinkFor, readonly LinkAct['did'][]>> = {
  host: ['outline', 'facts', 'came', 'feedback'],
  head: ['release'],
};

/** `placementSaid~server~<ulid>` in `me-<person>`: what a host mentor or a head said by a link. */
export const PlacementSaidDocument = z.looseObject({
  type: z.literal('placementSaid'),
  author: z.literal('server'),
  v: z.literal(1),
  placement: z.string(),
  for: LinkFor,
  /** ISO 8601, by the server's clock. */
  at: z.string(),
  act: LinkAct,
});
export type PlacementSaidDocument = z.infer<typeof PlacementSaidDocument>;

/** What a page behind a link asks: where it leads, or, with an act, that it be taken. */
export const PlacementLinkRequest = z.object({
  link: z.string().check(z.maxLength(200)),
  act: z.optional(LinkAct),
});

/** An employer's word on checks, as the host is told it. */
const Assurance = z.object({ who: z.string(), at: z.string() });

/** What the server answers. */
export const PlacementLinkAnswer = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    view: LinkView,
    /** The hash of what is asked (`askedIn`). */
    hash: z.string(),
    /** What was said by this link before, the latest of each kind. */
    said: z.array(z.object({ at: z.string(), act: LinkAct })),
    assurance: z.optional(Assurance),
  }),
  z.object({ state: z.literal('unknown') }),
  /** What was said can be said later; the sentence is for whoever said it. */
  z.object({ state: z.literal('too-early'), message: z.string() }),
  z.object({ state: z.literal('too-many-failures'), retryAt: z.number() }),
]);
export type PlacementLinkAnswer = z.infer<typeof PlacementLinkAnswer>;

/** Something that was said by a link, and when. */
export interface Said {
  at: string;
  act: LinkAct;
}

/** What was said last of a kind; undefined where nobody said it. */
export function latestAct<Did extends LinkAct['did']>(
  said: readonly Said[],
  did: Did,
): (Said & { act: Extract<LinkAct, { did: Did }> }) | undefined {
  return said
    .filter((one): one is Said & { act: Extract<LinkAct, { did: Did }> } => one.act.did === did)
    .reduce<(Said & { act: Extract<LinkAct, { did: Did }> }) | undefined>(
      (latest, one) => (latest === undefined || one.at >= latest.at ? one : latest),
      undefined,
    );
}
