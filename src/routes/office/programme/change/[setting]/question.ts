import type { Framework } from '#lib/domain/framework/framework.ts';
import {
  editionKey,
  FocusWith,
  PlacementBy,
  type Edition,
  type ProgrammeSettings,
} from '#lib/domain/programme/programme.ts';
import { ukDate } from '#lib/domain/uk-dates.ts';
import type { KnownInstrument } from '#lib/server/programmes/programmes.ts';
import { editionWords, feedbackWords, focusWithWords, placementByWords } from '../../words.ts';

/** One thing that a programme settles, as a question with one answer. */
export interface Question {
  title: string;
  /** What an answer means for people. */
  says: string;
  choices: readonly { value: string; label: string; hint?: string }[];
  chosen: string;
  /** Where to see what there is to choose from. */
  more?: { href: string; label: string };
}

/** What is settled, and what there is to choose from. */
export interface Settled {
  settings: ProgrammeSettings;
  statements: readonly KnownInstrument[];
  frameworks: readonly Framework[];
}

type Ask = (settled: Settled) => Question & { change: (value: string) => Settling | undefined };
type Settling = Partial<ProgrammeSettings>;

const questions: Readonly<Record<string, Ask>> = {
  statements: ({ settings, statements }) => {
    const asked = statements.filter(({ retiredAt }) => retiredAt === undefined);
    return {
      title: 'Which statements are asked?',
      says: 'It counts for looks begun from now on. Whoever is in the middle of one goes on with the statements that they began with. Marks of two versions are compared only in areas that were said to mean the same when the later was published.',
      choices: asked.map(({ instrument, publishedAt }) => ({
        value: editionKey(instrument),
        label: editionWords(instrument),
        hint: publishedAt === undefined ? 'Comes with Selvedge' : `Yours, ${ukDate(publishedAt)}`,
      })),
      chosen: editionKey(settings.audit),
      more: {
        href: '/office/statements',
        label: 'See these statements, or write a version of your own',
      },
      change: (value) => {
        const audit = editionOf(
          asked.map(({ instrument }) => instrument),
          value,
        );
        return audit && { audit };
      },
    };
  },
  framework: ({ settings, frameworks }) => ({
    title: 'What do people review themselves against?',
    says: 'It counts for reviews begun from now on. A review that is under way or done stays as it is.',
    choices: frameworks.map((framework) => ({
      value: editionKey(framework),
      label: editionWords(framework),
      hint: `${framework.areas.length} areas, ${framework.competencies.length} competencies`,
    })),
    chosen: editionKey(settings.framework),
    more: { href: '/office/programme/frameworks', label: 'See these frameworks, or bring another' },
    change: (value) => {
      const framework = editionOf(frameworks, value);
      return framework && { framework };
    },
  }),
  focus: ({ settings }) => ({
    title: 'With whom does an intern decide on a focus?',
    says: 'Both suggest and agree, each in their own words. What was agreed already stays.',
    choices: FocusWith.options.map((value) => ({ value, label: focusWithWords[value] })),
    chosen: settings.focusWith,
    change: (value) => {
      const { data } = FocusWith.safeParse(value);
      return data && { focusWith: data };
    },
  }),
  placement: ({ settings }) => ({
    title: 'Who chooses the school of an internship?',
    says: 'An internship that is under way stays where it is.',
    choices: PlacementBy.options.map((value) => ({ value, label: placementByWords[value] })),
    chosen: settings.placementBy ?? 'intern',
    more: { href: '/office/programme/hosts', label: 'See the host schools' },
    change: (value) => {
      const { data } = PlacementBy.safeParse(value);
      return data && { placementBy: data };
    },
  }),
  feedback: ({ settings }) => ({
    title: 'Does the programme ask for colleagues’ feedback?',
    says: 'If not, no new round can be opened. A round that is open goes on until its day.',
    choices: [
      { value: 'yes', label: feedbackWords(true), hint: 'Anonymous, and for the intern alone' },
      { value: 'no', label: feedbackWords(false) },
    ],
    chosen: settings.feedback ? 'yes' : 'no',
    change: (value) =>
      value === 'yes' || value === 'no' ? { feedback: value === 'yes' } : undefined,
  }),
};

/** The question behind an address; undefined where there is none. */
export function questionOf(setting: string, settled: Settled): Question | undefined {
  const asked = askedOf(setting, settled);
  if (asked === undefined) return undefined;
  const { change: _change, ...question } = asked;
  return question;
}

/** What an answer settles; undefined for one that could not be chosen. */
export function changeOf(setting: string, settled: Settled, value: string): Settling | undefined {
  return askedOf(setting, settled)?.change(value);
}

function askedOf(setting: string, settled: Settled): ReturnType<Ask> | undefined {
  return Object.hasOwn(questions, setting) ? questions[setting]?.(settled) : undefined;
}

function editionOf(editions: readonly Edition[], key: string): Edition | undefined {
  const found = editions.find((edition) => editionKey(edition) === key);
  return found && { id: found.id, version: found.version };
}
