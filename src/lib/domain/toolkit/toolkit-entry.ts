import * as z from 'zod/mini';

/** What somebody does in an entry of the toolkit. `lead`: a small thing, with other people. */
export const entryKinds = ['observe', 'try', 'read', 'talk', 'reflect', 'lead'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** When it fits: around an internship, or on the way to the accredited course. */
export const entryTimes = ['before', 'during', 'after', 'course'] as const;
export type EntryTime = (typeof entryTimes)[number];

/** Where it is done. `anywhere`: at a kitchen table too. */
export const entryPlaces = ['another-school', 'own-school', 'anywhere'] as const;
export type EntryPlace = (typeof entryPlaces)[number];

/** The content strands of an internship programme. */
export const strands = [
  'vision-and-climate',
  'personal-qualities',
  'leadership-styles',
  'reflection',
  'collaboration',
  'action-research',
] as const;
export type Strand = (typeof strands)[number];

/** The levels from which somebody goes on with it; whoever is at the highest helps others. */
export const fromLevels = ['starting', 'with-support', 'in-the-role'] as const;
export type FromLevel = (typeof fromLevels)[number];

const identifier = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,79}$/));
const line = z.string().check(z.minLength(1), z.maxLength(200));

/** Everything that a front matter may hold, and nothing else: a slip of the pen is found, not passed over. */
export const ToolkitEntry = z.strictObject({
  id: identifier,
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  kind: z.enum(entryKinds),
  /** The first is what it is mainly about. */
  competencies: z.array(identifier).check(z.minLength(1), z.maxLength(3)),
  from: z.enum(fromLevels),
  /** How long it takes, in minutes, honestly. */
  minutes: z.int().check(z.gte(5), z.lte(600)),
  fits: z.array(z.enum(entryTimes)).check(z.minLength(1)),
  where: z.enum(entryPlaces),
  strand: z.enum(strands),
  /** What to bring back. */
  bring: line,
  /** Questions that help to write the closing lines "What I saw" and "What I'll try". */
  saw: line,
  try: line,
  /** What to do, as Markdown: paragraphs, lists, quotations. */
  body: z.string().check(z.minLength(1), z.maxLength(5_000)),
});
export type ToolkitEntry = z.infer<typeof ToolkitEntry>;

/** "Observe", as it stands before an entry. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  observe: 'Observe',
  try: 'Try',
  read: 'Read',
  talk: 'Talk',
  reflect: 'Think',
  lead: 'Lead',
};

export const timeWords: Readonly<Record<EntryTime, string>> = {
  before: 'Before',
  during: 'During the internship',
  after: 'After',
  course: 'On the way to the course',
};

export const placeWords: Readonly<Record<EntryPlace, string>> = {
  'another-school': 'In another school',
  'own-school': 'In your own school',
  anywhere: 'Anywhere',
};

/** "45 minutes", "1½ hours", "6 hours". */
export function minutesInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const halves = Math.round(minutes / 30);
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 1) return `${whole}½ hours`;
  return whole === 1 ? '1 hour' : `${whole} hours`;
}
