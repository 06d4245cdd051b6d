import { middleAndSenior } from './frameworks/middle-and-senior.ts';
import { whereIAmNow } from './instruments/where-i-am-now.ts';
import { newEvidence } from '../domain/evidence.ts';
import type { Archive, ArchivedDocument } from '../domain/portfolio/archive.ts';

export const [sam, priya, other, phone, circle] = [
  '01hzy3v7k2qg6m4n8p0r5s9t1a',
  '01hzy3v7k2qg6m4n8p0r5s9t1b',
  '01hzy3v7k2qg6m4n8p0r5s9t1c',
  '01hzy3v7k2qg6m4n8p0r5s9t1d',
  'circle-01hzy3v7k2qg6m4n8p0r5s9t1e',
] as const;
export const now = Date.parse('2026-11-27T12:00:00.000Z');
const said = '2026-11-20T09:00:00.000Z';
export const stamp = (ms: number, device: string = phone) =>
  `${1_763_600_000_000 + ms}.0000.${device}`;
const ulidOf = (number: number) => `01hzy3v7k2qg6m4n8p0r5s${String(number).padStart(4, '0')}`;

export const competency = middleAndSenior.competencies[0]?.id ?? '';
export const competencyName = middleAndSenior.competencies[0]?.name ?? '';

/** An entry in Sam's journal. */
export function anEntry(number: number, title: string, about: string[] = []): ArchivedDocument {
  const entry = ulidOf(number);
  return {
    _id: `journalEntry~${sam}~${entry}~${phone}`,
    type: 'journalEntry',
    author: sam,
    v: 1,
    entry,
    begunAt: said,
    competencies: { value: about, at: stamp(number) },
    words: {
      title: [newEvidence(title, stamp(number), [])],
      text: [newEvidence(`${title}: text`, stamp(number), [])],
    },
  };
}

/** Sam's answers at a look. */
export function someAnswers(occasion: number, value = 4): ArchivedDocument {
  return {
    _id: `answers~${sam}~where-i-am-now.1-${occasion}~${phone}`,
    type: 'answers',
    author: sam,
    v: 1,
    instrument: 'where-i-am-now',
    version: 1,
    occasion,
    mode: 'alone',
    startedAt: said,
    finishedAt: said,
    answers: Object.fromEntries(
      whereIAmNow.statements.map(({ id }) => [id, { value, at: stamp(1) }]),
    ),
    talk: {},
  };
}

/** What Sam says they can do in one competency. */
export function aReview(occasion: number, level: string, evidence: string): ArchivedDocument {
  return {
    _id: `selfReview~${sam}~middle-and-senior.1-${occasion}~${phone}`,
    type: 'selfReview',
    author: sam,
    v: 1,
    framework: 'middle-and-senior',
    version: 1,
    occasion,
    startedAt: `2026-1${occasion}-01T09:00:00.000Z`,
    sorted: {},
    levels: { [competency]: { value: level, at: stamp(1) } },
    noChance: {},
    evidence: { [competency]: [newEvidence(evidence, stamp(2), [])] },
  };
}

/** What Sam says they did before a look. */
export function aLookBack(occasion: number): ArchivedDocument {
  return {
    _id: `lookBack~${sam}~${occasion}~${phone}`,
    type: 'lookBack',
    author: sam,
    v: 1,
    occasion,
    begunAt: said,
    words: { did: [newEvidence('I led two meetings.', stamp(3), [])] },
    reached: {},
  };
}

/** A letter in the circle. */
export function aLetter(number: number, author: string, text: string): ArchivedDocument {
  return {
    _id: `reply~${author}~${ulidOf(number)}`,
    type: 'reply',
    author,
    v: 1,
    to: circle,
    writtenAt: said,
    text,
  };
}

/** A focus that Sam suggested and Priya agreed to. */
export function aFocus(suggested: string, agreed: string, at = said): ArchivedDocument[] {
  const number = 70 + ((Date.parse(at) - Date.parse(said)) / 86_400_000) * 2;
  const proposal = `focusProposal~${sam}~${ulidOf(number)}`;
  return [
    {
      ...{ _id: proposal, type: 'focusProposal', author: sam, v: 1 },
      ...{ framework: 'middle-and-senior', version: 1, competencies: [competency] },
      ...{ words: suggested, proposedAt: at },
    },
    {
      ...{
        _id: `focusAgreement~${priya}~${ulidOf(number + 1)}`,
        type: 'focusAgreement',
        author: priya,
      },
      ...{ v: 1, to: proposal, words: agreed, agreedAt: at },
    },
  ];
}

/** A target of Sam's about the competency. */
export function aTarget(number: number, what: string): ArchivedDocument {
  return {
    ...{ _id: `target~${sam}~${ulidOf(number)}`, type: 'target', author: sam, v: 1, competency },
    ...{ what, why: '', how: 'We look.', by: '2026-12-01', setAt: said },
  };
}

/** What became of a target. */
export function aTargetTurn(
  number: number,
  target: number,
  state: string,
  words: string,
): ArchivedDocument {
  return {
    ...{ _id: `targetTurn~${sam}~${ulidOf(number)}`, type: 'targetTurn', author: sam, v: 1 },
    ...{ target: aTarget(target, '')._id, state, words, saidAt: said },
  };
}

/** How Priya sees Sam's level in the competency. */
export function aLevelView(level: string): ArchivedDocument {
  return {
    ...{ _id: `levelView~${priya}~middle-and-senior.1~${phone}`, type: 'levelView' },
    ...{ author: priya, v: 1, framework: 'middle-and-senior', version: 1 },
    levels: { [competency]: { value: level, at: stamp(1) } },
  };
}

/** A photo of Sam's, in the entry of a number. */
export function aPhotoDocument(number: number, entry: number): ArchivedDocument {
  return {
    _id: `photo~${sam}~${ulidOf(number)}`,
    type: 'photo',
    author: sam,
    v: 1,
    entry: ulidOf(entry),
    width: 40,
    height: 30,
  };
}

/** Everything of Sam's: what stands in their own space, and in the circle with Priya. */
export function anArchive(own: ArchivedDocument[], shared: ArchivedDocument[] = []): Archive {
  return {
    selvedge: 'everything',
    version: 1,
    madeAt: '2026-11-27T12:00:00.000Z',
    person: { id: sam, name: 'Sam Adeyemi' },
    programme: 'Step up 2026',
    spaces: [
      { id: `own-${sam}`, kind: 'own', title: '', people: [], documents: own },
      {
        id: circle,
        kind: 'circle',
        title: 'Coaching',
        people: [
          { id: sam, name: 'Sam Adeyemi', role: 'intern' },
          { id: priya, name: 'Priya Nair', role: 'coach' },
        ],
        documents: shared,
      },
    ],
    instruments: [whereIAmNow],
    frameworks: [middleAndSenior],
    toolkit: [],
    photos: [],
  };
}
