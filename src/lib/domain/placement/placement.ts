import * as z from 'zod/mini';
import { Evidence, mergeEvidence } from '../evidence.ts';
import { dayText } from '../journal/about-day.ts';
import { laterOf, laterOfEach } from '../measuring/answers.ts';
import { longestFact, dayFacts, type DayFacts } from './day-facts.ts';

/** A time of day, as `08:15`. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** How many days one placement may have: 20 and more, and not a school year. */
export const mostDays = 60;
/** How many things of one outline can be shown to somebody: sixty days have some five hundred. */
export const mostItems = 1_000;
export const longestTitle = 120;
/** How long the name of a school may be that somebody writes in. */
export const longestSchoolName = 100;

/** From when to when somebody is there; `out` where that day was taken out again. */
const Hours = z.object({ from: TimeOfDay, to: TimeOfDay, out: z.optional(z.boolean()) });

/** One thing in the outline of a day. */
const Item = z.object({
  /** The day, as `2026-11-26`. */
  on: z.iso.date(),
  title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
  minutes: z.int().check(z.gte(5), z.lte(480)),
  /** The id in the menu that it comes from; absent for one in somebody's own words. */
  menu: z.optional(z.string()),
  out: z.optional(z.boolean()),
  /** It was on that day of a placement that fell through, and has no day of this one yet. */
  waits: z.optional(z.boolean()),
});

/** What became of a placement. */
export const placementStates = ['arranging', 'done', 'fell-through'] as const;
export const PlacementState = z.enum(placementStates);
export type PlacementState = z.infer<typeof PlacementState>;

export const placementStateWords: Readonly<Record<PlacementState, string>> = {
  arranging: 'Under way',
  done: 'Done',
  'fell-through': 'Fell through',
};

/** For whom a link is: the host mentor, or the head who releases somebody. */
export const LinkFor = z.enum(['host', 'head']);
export type LinkFor = z.infer<typeof LinkFor>;

/** A link that was made: its secret, and what of this placement whoever has it can see. */
const Link = z.object({
  secret: z.string(),
  /** ISO 8601: what was said before was said by another link. */
  madeAt: z.optional(z.string()),
  /** What was sent to it last, by its hash, what was asked in that, by its own, and when (ISO 8601). */
  sent: z.optional(z.object({ hash: z.string(), asked: z.string(), at: z.string() })),
  /** Nobody shall open it any more. */
  isTakenBack: z.optional(z.boolean()),
  /** The server has heard of that. */
  isGone: z.optional(z.boolean()),
});
export type Link = z.infer<typeof Link>;

/** What is typed about a placement, and how much fits, in characters. */
export const longestWords = {
  message: 4_000,
  cover: 2_000,
  back: 3_000,
  note: 2_000,
  question: 500,
  did: 6_000,
  found: 6_000,
  gives: 3_000,
  address: longestFact,
  arrival: longestFact,
  parking: longestFact,
  askFor: longestFact,
  telephone: longestFact,
  standIn: longestFact,
  limits: longestFact,
} as const;
export type PlacementPlace = keyof typeof longestWords;
export const placementPlaces = Object.keys(longestWords).filter(
  (name): name is PlacementPlace => name in longestWords,
);

const stamped = <Value extends z.core.$ZodType>(value: Value) =>
  z.object({ value, at: z.string() });

/**
 * One device's part of a placement: somebody's days in another school, from choosing it to what they give back. In their own
 * space. Key: `<placement>~<device>`, the placement a ULID.
 */
export const PlacementDocument = z.looseObject({
  type: z.literal('placement'),
  author: z.string(),
  v: z.literal(1),
  placement: z.string(),
  /** ISO 8601. */
  begunAt: z.string(),
  /** The school: what it is called, and its id in the programme's list; absent for one that was written in. */
  school: z.optional(stamped(z.object({ id: z.optional(z.string()), name: z.string() }))),
  state: z.optional(stamped(PlacementState)),
  /** By day. */
  days: z.record(z.string(), stamped(Hours)),
  /** By an id of their own. */
  items: z.record(z.string(), stamped(Item)),
  order: z.optional(stamped(z.array(z.string()))),
  links: z.partialRecord(LinkFor, stamped(Link)),
  words: z.record(z.string(), z.array(Evidence)),
});
export type PlacementDocument = z.infer<typeof PlacementDocument>;

/** What merging looks at; a document has more. */
export type Placement = Pick<
  PlacementDocument,
  'placement' | 'begunAt' | 'school' | 'state' | 'days' | 'items' | 'order' | 'links' | 'words'
>;

/** One of which nothing is settled yet. */
export function emptyPlacement(placement: string, begunAt: string): Placement {
  return { placement, begunAt, days: {}, items: {}, links: {}, words: {} };
}

/**
 * The union of what several devices hold of one: of what is chosen the later, each day and each thing in the outline by
 * itself; of words every text that no other knew of. Commutative, associative and idempotent; `now` (ms) tames stamps of a
 * clock that runs far ahead.
 * @returns undefined where there is no part
 * @throws RangeError for parts of two
 */
export function mergePlacements(parts: readonly Placement[], now: number): Placement | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce((a, b) => mergeTwo(a, b, now), first);
}

function mergeTwo(a: Placement, b: Placement, now: number): Placement {
  if (a.placement !== b.placement) throw new RangeError('parts of two placements');
  const school = laterOf(a.school, b.school, now);
  const state = laterOf(a.state, b.state, now);
  const order = laterOf(a.order, b.order, now);
  return {
    placement: a.placement,
    begunAt: a.begunAt < b.begunAt ? a.begunAt : b.begunAt,
    ...(school === undefined ? {} : { school }),
    ...(state === undefined ? {} : { state }),
    days: laterOfEach(a.days, b.days, now),
    items: laterOfEach(a.items, b.items, now),
    ...(order === undefined ? {} : { order }),
    links: laterOfEach(a.links, b.links, now),
    words: mergeEvidence(a.words, b.words),
  };
}

/** The texts at a place, the latest first. */
export function placementTexts({ words }: Placement, place: PlacementPlace): readonly Evidence[] {
  return (words[place] ?? []).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** What stands at a place; two texts that nobody has put together below each other. */
export function placementWords(placement: Placement, place: PlacementPlace): string {
  return placementTexts(placement, place)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A day in another school. */
export interface PlacementDay {
  /** As `2026-11-26`. */
  on: string;
  from: string;
  to: string;
}

/** The days that stand, the earliest first. */
export function daysOf({ days }: Pick<Placement, 'days'>): PlacementDay[] {
  return Object.entries(days)
    .filter(([, { value }]) => value.out !== true)
    .map(([on, { value }]) => ({ on, from: value.from, to: value.to }))
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** What the person noted of each fact of the day. */
export function ownFacts(placement: Placement): DayFacts {
  return Object.fromEntries(dayFacts.map((fact) => [fact, placementWords(placement, fact)]));
}

export function stateOf({ state }: Pick<Placement, 'state'>): PlacementState {
  return state?.value ?? 'arranging';
}

/** Whether nothing of it says anything yet. */
export function isBlankPlacement(placement: Placement): boolean {
  return (
    placement.school === undefined &&
    stateOf(placement) === 'arranging' &&
    daysOf(placement).length === 0 &&
    Object.values(placement.items).every(({ value }) => value.out === true) &&
    placementPlaces.every((place) => placementWords(placement, place) === '')
  );
}

/** The day by which it stands in a list: its first, or the one on which it was begun, in England. */
export function placementDay(placement: Pick<Placement, 'days' | 'begunAt'>): string {
  return daysOf(placement)[0]?.on ?? dayText(placement.begunAt);
}

/**
 * The days that somebody spent in other schools within a time: after `since`, not after `until` (ISO 8601; undefined where the
 * time is open), and not after `now` (ms). The latest placement first; those that fell through are in none.
 */
export function placementsWithin(
  all: readonly Placement[],
  { since, until }: { since: string | undefined; until: string | undefined },
  now: number,
): { placement: Placement; days: PlacementDay[] }[] {
  const first = since === undefined ? '' : dayText(since);
  const last = until === undefined ? dayText(now) : dayText(until);
  return all
    .filter((one) => stateOf(one) !== 'fell-through')
    .map((placement) => ({
      placement,
      days: daysOf(placement).filter(({ on }) => on >= first && on <= last),
    }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => (b.days[0]?.on ?? '').localeCompare(a.days[0]?.on ?? ''));
}

/** The placement that is under way: of those that did not fall through and are not done the one begun last. */
export function placementInHand(all: readonly Placement[]): Placement | undefined {
  return all
    .filter((one) => stateOf(one) === 'arranging')
    .reduce<Placement | undefined>(
      (latest, one) => (latest === undefined || one.placement > latest.placement ? one : latest),
      undefined,
    );
}
