import { CoachingTermsDocument } from '../coaching/agreement.ts';
import { HandOverDocument } from '../coaching/hand-over.ts';
import { mergeTalks, TalkDocument, talkPlaces, wordsAt } from '../coaching/talk.ts';
import { TargetDocument, targetStateWords, TargetTurnDocument } from '../coaching/target.ts';
import { FocusAgreementDocument, FocusProposalDocument } from '../focus/focus.ts';
import { AnswersDocument } from '../measuring/answers-document.ts';
import { mergeAnswers } from '../measuring/answers.ts';
import { answerInWords } from '../measuring/result-words.ts';
import { PlacementSaidDocument } from '../placement/link-view.ts';
import { saidInWords } from '../placement/placement-words.ts';
import { RoleDemandDocument } from '../measuring/role-demand.ts';
import { mergePathways, PathwayDocument, standingSteps } from '../pathway/pathway.ts';
import {
  LookBackDocument,
  mergeLookBacks,
  reachedWords,
  textsOf,
} from '../second-look/look-back.ts';
import { LevelViewDocument, mergeLevelViews } from '../self-review/level-view.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import { competencyLine, levelName } from '../self-review/self-review-words.ts';
import { mergeSelfReviews, SelfReviewDocument } from '../self-review/self-review.ts';
import { KeptDocument } from '../sharing/kept.ts';
import { EntryCopy, entryOfKey } from '../journal/entry-copy.ts';
import { JournalEntryDocument, mergeEntries, nameOf } from '../journal/entry.ts';
import { AnyShareDocument, ReplyDocument } from '../sharing/share.ts';
import { stampTime } from '../stamp.ts';
import { ukDate } from '../uk-dates.ts';
import { archived, type Archive, type ArchivedDocument } from './archive.ts';
import { colleaguesTold } from './colleagues-told.ts';
import { frameworkIn, instrumentIn } from './looks.ts';
import {
  mergePortfolios,
  PortfolioDocument,
  portfolioPlaces,
  portfolioWords,
} from './portfolio.ts';
import { shareInWords } from './shares-in-words.ts';

/** Something as one reads it: what it is, what it says, and when it was said (ISO 8601; empty where that is not known). */
export interface InWords {
  title: string;
  text: string;
  at: string;
}

/** What documents that are parts of one thing say, with what an archive knows of names; undefined where they say nothing. */
export function inWords(
  type: string,
  documents: readonly ArchivedDocument[],
  archive: Names,
  now: number,
): InWords | undefined {
  const said = readers[type]?.(documents, archive, now);
  return said === undefined || said.text.trim() === '' ? undefined : said;
}

type Names = Pick<Archive, 'instruments' | 'frameworks' | 'toolkit' | 'feedback'> &
  Partial<Pick<Archive, 'spaces'>>;
type Read = (
  documents: readonly ArchivedDocument[],
  names: Names,
  now: number,
) => InWords | undefined;

interface Schema<T> {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false };
}

function all<T>(documents: readonly ArchivedDocument[], schema: Schema<T>): T[] {
  return documents.flatMap((document) => {
    const read = schema.safeParse(document);
    return read.success ? [read.data] : [];
  });
}

/** Reads documents of which each is a thing of its own. */
function single<T>(schema: Schema<T>, say: (one: T, names: Names, now: number) => InWords): Read {
  return (documents, names, now) => all(documents, schema).map((one) => say(one, names, now))[0];
}

/** " about “The moderation meeting”", of an entry to which something was written; empty for what is no entry, or has no name. */
function aboutInWords(key: string, { spaces = [] }: Names, now: number): string {
  const entry = entryOfKey(key);
  if (entry === undefined) return '';
  const parts = archived(spaces, 'journalEntry', JournalEntryDocument).filter(
    (one) => one.entry === entry,
  );
  const own = mergeEntries(parts, now);
  const shown = archived(spaces, 'share', AnyShareDocument).find((one) => one.of === key);
  const copy = EntryCopy.safeParse(shown?.content);
  const name = (own && nameOf(own)) ?? (copy.success ? copy.data.title : '');
  return name === '' ? '' : ` about “${name}”`;
}

function lines(...texts: readonly (string | false)[]): string {
  return texts.filter((text) => text !== false && text.trim() !== '').join('\n\n');
}

function competencyNames(
  { frameworks }: Names,
  ids: readonly string[],
  of: { framework: string; version: number },
) {
  const framework = frameworkIn({ frameworks }, of);
  return ids
    .map((id) => framework?.competencies.find((one) => one.id === id)?.name ?? id)
    .join(', ');
}

/** What a competency is called, in whichever framework has it. */
function competencyName(frameworks: Names['frameworks'], id: string): string {
  return (
    frameworks.flatMap(({ competencies }) => competencies).find((one) => one.id === id)?.name ?? id
  );
}

function latestOf(stamps: readonly { at: string }[]): string {
  const times = stamps.map(({ at }) => stampTime(at)).filter((time) => Number.isFinite(time));
  return times.length === 0 ? '' : new Date(Math.max(...times)).toISOString();
}

const readers: Readonly<Record<string, Read>> = {
  reply: single(ReplyDocument, ({ text, writtenAt, saw, to }, names, now) => ({
    title: `${saw === true ? 'Something they saw' : 'A letter'}${aboutInWords(to, names, now)}`,
    text,
    at: writtenAt,
  })),
  target: single(TargetDocument, ({ what, why, how, by, setAt, competency }, { frameworks }) => ({
    title:
      competency === undefined
        ? 'Target'
        : `Target, about “${competencyName(frameworks, competency)}”`,
    text: lines(
      what,
      why !== '' && `Why: ${why}`,
      how !== '' && `How we know: ${how}`,
      `By ${ukDate(`${by}T12:00:00Z`)}`,
    ),
    at: setAt,
  })),
  targetTurn: single(
    TargetTurnDocument,
    ({ target, state, by, words, saidAt }, { spaces = [] }) => ({
      title: 'What became of a target',
      text: lines(
        archived(spaces, 'target', TargetDocument).find(({ _id }) => _id === target)?.what ?? '',
        state !== undefined && targetStateWords[state],
        by !== undefined && `Now by ${ukDate(`${by}T12:00:00Z`)}`,
        words,
      ),
      at: saidAt,
    }),
  ),
  focusProposal: single(
    FocusProposalDocument,
    ({ competencies, words, proposedAt, framework, version }, names) => ({
      title: 'A focus suggested',
      text: lines(competencyNames(names, competencies, { framework, version }), words),
      at: proposedAt,
    }),
  ),
  focusAgreement: single(FocusAgreementDocument, ({ words, agreedAt }) => ({
    title: 'Yes to a focus',
    text: words === '' ? 'Agreed.' : words,
    at: agreedAt,
  })),
  coachingTerms: single(CoachingTermsDocument, ({ own, saidAt, to, isLineManager }) => ({
    title: 'How you work together',
    text: lines(
      to === undefined ? 'Put forward.' : 'Agreed.',
      isLineManager && 'The coach is the intern’s line manager as well.',
      own,
    ),
    at: saidAt,
  })),
  kept: (documents, names, now) => {
    const [kept] = all(documents, KeptDocument);
    const inner = kept?.document;
    const type = typeof inner?.['type'] === 'string' ? inner['type'] : '';
    return inner === undefined || type === 'kept'
      ? undefined
      : inWords(type, [{ ...inner, _id: '' }], names, now);
  },
  feedback: ([first], names) => {
    const told = colleaguesTold(first, names);
    return told === undefined
      ? undefined
      : {
          title: 'What colleagues see',
          text: [...Map.groupBy(told.lines, ({ group }) => group)]
            .map(([group, lines]) =>
              [group, ...lines.map(({ asked, said }) => `${asked} ${said}`.trim())].join('\n'),
            )
            .join('\n\n'),
          at: told.closesAt,
        };
  },
  handOver: single(HandOverDocument, ({ text, writtenAt }) => ({
    title: 'A hand-over',
    text,
    at: writtenAt,
  })),
  placementSaid: single(PlacementSaidDocument, ({ act, at }) => ({
    title: 'About your internship',
    text: lines(
      act.did === 'feedback' ? '' : `${saidInWords({ at, act })}.`,
      'words' in act ? act.words : '',
    ),
    at,
  })),
  share: ([first], names) => (first === undefined ? undefined : shareInWords(first, names)),
  portfolio: (documents, _, now) => {
    const portfolio = mergePortfolios(all(documents, PortfolioDocument), now);
    const words = portfolioPlaces.map((place) => portfolioWords(portfolio, place));
    return {
      title: 'What I wrote for my portfolio',
      text: words.filter((one) => one !== '').join('\n\n'),
      at: latestOf(Object.values(portfolio.words).flat()),
    };
  },
  talk: (documents, _, now) => {
    const talk = mergeTalks(all(documents, TalkDocument), now);
    if (talk === undefined) return undefined;
    const title = talk.intern === undefined ? 'A talk' : `A talk with ${talk.intern}`;
    return {
      title,
      text: talkPlaces
        .map((place) => [place, wordsAt(talk, place)] as const)
        .filter(([, words]) => words !== '')
        .map(([place, words]) => (place === 'own' ? `Only for you: ${words}` : words))
        .join('\n\n'),
      at: talk.on === undefined ? talk.begunAt : `${talk.on.value}T12:00:00.000Z`,
    };
  },
  levelView: (documents, names, now) => {
    const views = all(documents, LevelViewDocument);
    const [first] = views;
    const framework = first && frameworkIn(names, first);
    const levels = mergeLevelViews(views, now);
    const said = Object.entries(levels).map(([id, { value }]) => {
      const level = framework === undefined ? value : (levelName(framework, value) ?? value);
      return `${framework?.competencies.find((one) => one.id === id)?.name ?? id}: ${level}`;
    });
    return {
      title: 'How they saw what you can do',
      text: said.join('\n'),
      at: latestOf(Object.values(levels)),
    };
  },
  roleDemand: (documents, { instruments }) => {
    const demands = all(documents, RoleDemandDocument);
    const said = Object.assign(
      {},
      ...demands.map(({ areas }) => areas),
    ) as RoleDemandDocument['areas'];
    return roleInWords(
      said,
      instruments.filter(({ id }) => id === demands[0]?.instrument),
    );
  },
  answers: (documents, names, now) => {
    const attempt = mergeAnswers(all(documents, AnswersDocument), now);
    const instrument = attempt && instrumentIn(names, attempt);
    if (attempt === undefined) return undefined;
    const said = Object.entries(attempt.answers).map(([id, { value }]) => {
      const text = instrument?.statements.find((one) => one.id === id)?.text ?? id;
      return `${text} ${instrument === undefined ? String(value) : answerInWords(instrument, value)}`;
    });
    const name = instrument?.title ?? 'Where I am now';
    const title =
      attempt.then === true
        ? `${name}: the start, seen from look ${attempt.occasion}`
        : `${name}, look ${attempt.occasion}`;
    return { title, text: said.join('\n'), at: attempt.startedAt };
  },
  selfReview: (documents, names, now) => {
    const review = mergeSelfReviews(all(documents, SelfReviewDocument), now);
    const framework = review && frameworkIn(names, review);
    if (review === undefined) return undefined;
    const title = `What I can do, look ${review.occasion}`;
    if (framework === undefined) {
      const evidence = Object.values(review.evidence)
        .flat()
        .map(({ text }) => text);
      return {
        title,
        text: [...Object.values(review.levels).map(({ value }) => value), ...evidence].join('\n'),
        at: review.startedAt,
      };
    }
    const { competencies } = copyOfReview(framework, review);
    const said = framework.competencies.flatMap(({ id, name }) => {
      const one = competencies[id];
      return one === undefined
        ? []
        : [lines(`${name}: ${competencyLine(framework, one, undefined)}`, one.evidence ?? '')];
    });
    return { title, text: said.join('\n\n'), at: review.startedAt };
  },
  lookBack: (documents, { frameworks }, now) => {
    const parts = all(documents, LookBackDocument);
    const [first] = parts;
    if (first === undefined) return undefined;
    const merged = mergeLookBacks(first.occasion, parts, now);
    const placeName = (id: string) =>
      id === 'did' ? 'What I did' : competencyName(frameworks, id);
    const places = [...new Set([...Object.keys(merged.words), ...Object.keys(merged.reached)])];
    const said = places.map((place) => {
      const reached = merged.reached[place];
      return lines(
        [placeName(place), ...(reached === undefined ? [] : [reachedWords[reached.value]])].join(
          ': ',
        ),
        ...textsOf(merged, place),
      );
    });
    return {
      title: `What I did, before look ${first.occasion}`,
      text: said.join('\n\n'),
      at: first.begunAt ?? '',
    };
  },
  pathway: (documents, { toolkit }, now) => {
    const pathway = mergePathways(all(documents, PathwayDocument), now);
    const steps = standingSteps(pathway).map(
      ({ id, state }) =>
        `${toolkit.find((one) => one.id === id)?.title ?? id}: ${state === 'done' ? 'done' : 'planned'}`,
    );
    return {
      title: 'A pathway',
      text: steps.join('\n'),
      at: latestOf(Object.values(pathway.steps)),
    };
  },
};

function roleInWords(
  said: RoleDemandDocument['areas'],
  instruments: Names['instruments'],
): InWords {
  const text = Object.entries(said).map(([key, { value }]) => {
    const [area = key, version = '1'] = key.split('@');
    const instrument = instruments.find((one) => one.version === Number(version)) ?? instruments[0];
    const name = instrument?.areas.find((one) => one.id === area)?.shortName ?? area;
    return `${name}: ${instrument?.options[value - 1] ?? String(value)}`;
  });
  return {
    title: 'What the next role asks',
    text: text.join('\n'),
    at: latestOf(Object.values(said)),
  };
}
