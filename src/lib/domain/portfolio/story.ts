import type { JournalEntry } from '../journal/entry.ts';
import type { ShownPhoto } from '../journal/photo.ts';
import { textsOf } from '../second-look/look-back.ts';
import type { Archive } from './archive.ts';
import { earlierIn } from './earlier.ts';
import { lookBacksIn } from './looks.ts';
import { entryChoice, isChosen, type PortfolioPart } from './portfolio.ts';
import { placementsTold, type PlacementTold } from './placements-told.ts';
import { entriesIn } from './said.ts';
import {
  entryTold,
  firstOf,
  focusTold,
  lettersTold,
  levelsTold,
  lookedBackTold,
  stepsTold,
  targetsTold,
  viewsTold,
  type FocusTold,
} from './told.ts';

/** Something that a person said, with who and when (ISO 8601; empty where that is not known). */
export interface Voice {
  who: string;
  at: string;
  words: string;
}

/** A look at one competency: the level in words, and what was written about it, where that was chosen. */
export interface LevelTold {
  occasion: number;
  at: string;
  line: string;
  /** From 0 to 1 along the levels; undefined where no level was said. */
  place: number | undefined;
  evidence: string;
}

/** An entry of the journal that was chosen. */
export interface EntryTold {
  entry: string;
  day: string;
  title: string;
  text: string;
  photos: ShownPhoto[];
  /** What was chosen of what others wrote to it. */
  letters: Voice[];
}

/** A target and what became of it. */
export interface TargetTold {
  id: string;
  what: string;
  by: string;
  state: string;
  words: string;
}

/** What a portfolio tells of one competency, in the order of time. */
export interface Chapter {
  id: string;
  name: string;
  about: string;
  levels: LevelTold[];
  /** The times in which it was in the focus. */
  focus: FocusTold[];
  steps: string[];
  targets: TargetTold[];
  entries: EntryTold[];
  /** How a coach sees its level. */
  views: Voice[];
  /** What its owner said before looking again. */
  lookedBack: { reached: string | undefined; words: string }[];
}

/** Everything that a portfolio tells. */
export interface Story {
  chapters: Chapter[];
  /** What is told of no competency that has a chapter. */
  others: { steps: string[]; targets: TargetTold[]; entries: EntryTold[] };
  /** What was chosen of what others wrote, and stands beside no entry. */
  letters: Voice[];
  placements: PlacementTold[];
  /** What its owner said they did, before each later look. */
  did: { occasion: number; words: string }[];
}

/**
 * Puts together what a portfolio tells by competency: those that were in the focus, and those of which something was chosen, in
 * the framework's order. Nothing is in it that was not chosen.
 */
export function storyOf(archive: Archive, portfolio: PortfolioPart, now: number): Story {
  const reading = { archive, portfolio, now };
  const readings = [
    reading,
    ...earlierIn(archive).map((earlier) => ({ ...reading, archive: earlier, isEarlier: true })),
  ];
  const steps = stepsTold(reading);
  const targets = readings.flatMap(targetsTold);
  const letters = lettersTold(reading);
  const entries = entriesIn(archive, now).filter(({ entry }) =>
    isChosen(portfolio, entryChoice(entry)),
  );
  const focus = readings.flatMap(focusTold).sort((a, b) => a.since.localeCompare(b.since));
  const tell = (some: readonly JournalEntry[]) => some.map((one) => entryTold(one, letters));
  const all = archive.frameworks.flatMap((framework) =>
    framework.competencies.map(({ id, name, about }): Chapter => ({
      id,
      name,
      about,
      levels: levelsTold(reading, framework, id),
      focus: focus.filter((one) => one.competencies.includes(id)),
      steps: steps.filter(({ main }) => main === id).map(({ title }) => title),
      targets: targets.filter(({ competency }) => competency === id),
      entries: tell(entries.filter((one) => firstOf(one) === id)),
      views: readings.flatMap((one) => viewsTold(one, framework, id)),
      lookedBack: lookedBackTold(reading, id),
    })),
  );
  const chapters = onePerCompetency(all).filter(isTold);
  const told = new Set(chapters.map(({ id }) => id));
  const isLeft = (id: string | undefined) => id === undefined || !told.has(id);
  return {
    chapters,
    others: {
      steps: steps.filter(({ main }) => isLeft(main)).map(({ title }) => title),
      targets: targets.filter(({ competency }) => isLeft(competency)),
      entries: tell(entries.filter((one) => isLeft(firstOf(one)))),
    },
    placements: placementsTold(archive, portfolio, now),
    letters: letters
      .filter(({ entry }) => !entries.some((one) => one.entry === entry))
      .map(({ who, at, words }) => ({ who, at, words })),
    did: isChosen(portfolio, 'lookedBack')
      ? lookBacksIn(archive, now).flatMap((one) => {
          const words = textsOf(one, 'did').join('\n\n');
          return words === '' ? [] : [{ occasion: one.occasion, words }];
        })
      : [],
  };
}

/** A competency of several editions of a framework has one chapter. */
function onePerCompetency(chapters: readonly Chapter[]): Chapter[] {
  return [...Map.groupBy(chapters, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        ...first,
        levels: same.flatMap(({ levels }) => levels).sort((a, b) => a.at.localeCompare(b.at)),
        views: same.flatMap(({ views }) => views),
      },
    ];
  });
}

/** A competency of which only the level is known is in the table of all, and is no chapter. */
function isTold({ levels, focus, steps, targets, entries, views, lookedBack }: Chapter): boolean {
  const has = [focus, steps, targets, entries, views, lookedBack].some(({ length }) => length > 0);
  return has || levels.some(({ evidence }) => evidence !== '');
}
