import { settledWords, targetStateWords } from '../coaching/target.ts';
import { FocusAgreementDocument, FocusProposalDocument, focusState } from '../focus/focus.ts';
import { levelIndex, type Framework } from '../framework/framework.ts';
import { dayOf, textAt, type JournalEntry } from '../journal/entry.ts';
import { photosIn } from '../journal/photo.ts';
import { standingSteps } from '../pathway/pathway.ts';
import { reachedWords, textsOf, type LookBack } from '../second-look/look-back.ts';
import { LevelViewDocument, mergeLevelViews } from '../self-review/level-view.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import { competencyLine, levelName } from '../self-review/self-review-words.ts';
import { selfReviewKey } from '../self-review/self-review.ts';
import { stampTime } from '../stamp.ts';
import { archived, circlesIn, nameIn, type Archive } from './archive.ts';
import { frameworkIn, lookBacksIn, reviewsIn } from './looks.ts';
import { evidenceChoice, isChosen, letterChoice, type PortfolioPart } from './portfolio.ts';
import { pathwayIn, targetsIn } from './said.ts';
import type { EntryTold, LevelTold, TargetTold, Voice } from './story.ts';
import { lettersToChoose } from './to-choose.ts';

/** What is told from: everything there is, and what of it was chosen. */
export interface Reading {
  archive: Archive;
  portfolio: PortfolioPart;
  now: number;
}

/** The looks at one competency, each with what was chosen of it. */
export function levelsTold(
  { archive, portfolio, now }: Reading,
  framework: Framework,
  competency: string,
): LevelTold[] {
  return reviewsIn(archive, now)
    .filter((review) => review.framework === framework.id && review.version === framework.version)
    .flatMap((review) => {
      const copy = copyOfReview(framework, review);
      const said = copy.competencies[competency];
      if (said === undefined) return [];
      const isEvidenceIn = isChosen(portfolio, evidenceChoice(selfReviewKey(review), competency));
      const evidence = isEvidenceIn ? (said.evidence ?? '') : '';
      const hasLevel = isChosen(portfolio, 'levels');
      if (!hasLevel && evidence === '') return [];
      const at = said.level === undefined ? -1 : levelIndex(framework, said.level);
      return [
        {
          occasion: review.occasion,
          at: review.finishedAt ?? review.startedAt,
          line: hasLevel ? competencyLine(framework, said, undefined) : '',
          place: !hasLevel || at < 0 ? undefined : at / (framework.levels.length - 1),
          evidence,
        },
      ];
    });
}

interface FocusTold {
  competencies: readonly string[];
  since: string;
  voices: Voice[];
}

/** What was agreed on as the focus, the latest first. */
export function focusTold({ archive, portfolio }: Reading): FocusTold[] {
  if (!isChosen(portfolio, 'focus')) return [];
  return circlesIn(archive)
    .flatMap((circle) =>
      focusState(
        archived([circle], 'focusProposal', FocusProposalDocument),
        archived([circle], 'focusAgreement', FocusAgreementDocument),
      ).history.filter(({ agreedAt }) => agreedAt !== undefined),
    )
    .map(({ proposal, voices, agreedAt = '' }) => ({
      competencies: proposal.competencies,
      since: agreedAt,
      voices: voices
        .filter(({ words }) => words.trim() !== '')
        .map(({ person, at, words }) => ({ who: nameIn(archive, person), at, words })),
    }))
    .sort((a, b) => b.since.localeCompare(a.since));
}

/** The steps that were done, each with what it mainly works on. */
export function stepsTold({
  archive,
  portfolio,
  now,
}: Reading): { main: string | undefined; title: string }[] {
  if (!isChosen(portfolio, 'pathway')) return [];
  return standingSteps(pathwayIn(archive, now))
    .filter(({ state }) => state === 'done')
    .map(({ id, reason }) => {
      const entry = archive.toolkit.find((one) => one.id === id);
      return { main: reason?.competency ?? entry?.competencies[0], title: entry?.title ?? id };
    });
}

/** The targets of times together in which its owner was the intern. */
export function targetsTold({
  archive,
  portfolio,
}: Reading): (TargetTold & { competency: string | undefined })[] {
  if (!isChosen(portfolio, 'targets')) return [];
  return targetsIn(archive)
    .filter(({ circle }) =>
      circle.people.some(({ id, role }) => id === archive.person.id && role === 'intern'),
    )
    .map(({ target }) => ({
      id: target._id,
      competency: target.competency,
      what: target.what,
      by: target.by,
      state: targetStateWords[target.state],
      words: settledWords(target),
    }));
}

/** What an entry is mainly about. */
export function firstOf({ competencies }: JournalEntry): string | undefined {
  return competencies?.value[0];
}

/** An entry as it is told, with what others wrote to it. */
export function entryTold(entry: JournalEntry, letters: readonly LetterTold[]): EntryTold {
  return {
    entry: entry.entry,
    day: dayOf(entry),
    title: textAt(entry, 'title').trim(),
    text: textAt(entry, 'text'),
    photos: photosIn(entry),
    letters: letters
      .filter((letter) => letter.entry === entry.entry)
      .map(({ who, at, words }) => ({ who, at, words })),
  };
}

/** How each of the others sees the level of a competency. */
export function viewsTold(
  { archive, portfolio, now }: Reading,
  framework: Framework,
  competency: string,
): Voice[] {
  if (!isChosen(portfolio, 'views')) return [];
  return circlesIn(archive).flatMap((circle) => {
    const views = archived([circle], 'levelView', LevelViewDocument).filter(
      (view) =>
        view.author !== archive.person.id &&
        frameworkIn({ frameworks: [framework] }, view) !== undefined,
    );
    return [...Map.groupBy(views, ({ author }) => author)].flatMap(([author, parts]) => {
      const said = mergeLevelViews(parts, now)[competency];
      const words = levelName(framework, said?.value);
      return said === undefined || words === undefined
        ? []
        : [{ who: nameIn(archive, author), at: new Date(stampTime(said.at)).toISOString(), words }];
    });
  });
}

/** What was said of a competency before looking again. */
export function lookedBackTold({ archive, portfolio, now }: Reading, competency: string) {
  if (!isChosen(portfolio, 'lookedBack')) return [];
  return lookBacksIn(archive, now).flatMap((one: LookBack) => {
    const words = textsOf(one, competency).join('\n\n');
    const reached = one.reached[competency];
    if (words === '' && reached === undefined) return [];
    return [{ reached: reached === undefined ? undefined : reachedWords[reached.value], words }];
  });
}

/** What somebody else wrote, and to which entry of the journal, where it was to one. */
export type LetterTold = Voice & { entry: string | undefined };

/** What others wrote, as far as it was chosen. */
export function lettersTold(reading: Reading): LetterTold[] {
  return lettersToChoose(reading.archive)
    .filter(({ key }) => isChosen(reading.portfolio, letterChoice(key)))
    .map(({ who, at, words, entry }) => ({ who, at, words, entry }));
}
