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
import { ukDate } from '../uk-dates.ts';
import { archived, circlesIn, nameIn, type Archive } from './archive.ts';
import { frameworkIn, lookBacksIn, reviewsIn } from './looks.ts';
import {
  earlierChoice,
  evidenceChoice,
  isChosen,
  letterChoice,
  type EarlierPart,
  type PortfolioPart,
} from './portfolio.ts';
import { pathwayIn, targetsIn } from './said.ts';
import type { EntryTold, LevelTold, TargetTold, Voice } from './story.ts';
import { lettersToChoose } from './to-choose.ts';

/** What is told from: everything there is, and what of it was chosen. */
export interface Reading {
  archive: Archive;
  portfolio: PortfolioPart;
  now: number;
  /** Whether the archive is of an earlier programme: its parts are chosen by themselves. */
  isEarlier?: boolean;
}

/** Whether a part of what is read was chosen. */
function isPartChosen({ archive, portfolio, isEarlier }: Reading, part: EarlierPart): boolean {
  return isChosen(portfolio, isEarlier === true ? earlierChoice(part, archive.person.id) : part);
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

/** A focus as it is told: since when, until when or in which earlier programme (ISO 8601), and what each of the two said. */
export interface FocusTold {
  competencies: readonly string[];
  since: string;
  until: string | undefined;
  programme: string | undefined;
  voices: Voice[];
}

/** "In the focus since 3 May 2026". */
export function focusInWords({ since, until, programme }: FocusTold): string {
  if (until !== undefined) return `In the focus from ${ukDate(since)} to ${ukDate(until)}`;
  return programme === undefined
    ? `In the focus since ${ukDate(since)}`
    : `In the focus from ${ukDate(since)}, in ${programme}`;
}

/** What was agreed on as the focus, the earliest first. */
export function focusTold(reading: Reading): FocusTold[] {
  if (!isPartChosen(reading, 'focus')) return [];
  const { archive, isEarlier } = reading;
  return circlesIn(archive)
    .flatMap((circle) => {
      const agreed = focusState(
        archived([circle], 'focusProposal', FocusProposalDocument),
        archived([circle], 'focusAgreement', FocusAgreementDocument),
      )
        .history.flatMap(({ agreedAt, ...one }) =>
          agreedAt === undefined ? [] : [{ ...one, agreedAt }],
        )
        .sort((a, b) => a.agreedAt.localeCompare(b.agreedAt));
      return agreed.map((one, index) => ({ ...one, until: agreed[index + 1]?.agreedAt }));
    })
    .map(({ proposal, voices, agreedAt, until }) => ({
      competencies: proposal.competencies,
      since: agreedAt,
      until,
      programme: isEarlier === true ? archive.programme : undefined,
      voices: voices
        .filter(({ words }) => words.trim() !== '')
        .map(({ person, at, words }) => ({ who: nameIn(archive, person), at, words })),
    }))
    .sort((a, b) => a.since.localeCompare(b.since));
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
export function targetsTold(reading: Reading): (TargetTold & { competency: string | undefined })[] {
  if (!isPartChosen(reading, 'targets')) return [];
  const { archive } = reading;
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
export function viewsTold(reading: Reading, framework: Framework, competency: string): Voice[] {
  if (!isPartChosen(reading, 'views')) return [];
  const { archive, now } = reading;
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
