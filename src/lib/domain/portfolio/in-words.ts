import { CoachingTermsDocument } from '../coaching/agreement.ts';
import { HandOverDocument } from '../coaching/hand-over.ts';
import { TargetDocument, targetStateWords, TargetTurnDocument } from '../coaching/target.ts';
import { FocusAgreementDocument, FocusProposalDocument } from '../focus/focus.ts';
import { EntryCopy, entryOfKey } from '../journal/entry-copy.ts';
import { JournalEntryDocument, mergeEntries, nameOf } from '../journal/entry.ts';
import { PlacementSaidDocument } from '../placement/link-view.ts';
import { saidInWords } from '../placement/placement-words.ts';
import { LevelViewDocument, mergeLevelViews } from '../self-review/level-view.ts';
import { levelName } from '../self-review/self-review-words.ts';
import { KeptDocument } from '../sharing/kept.ts';
import { AnyShareDocument, ReplyDocument } from '../sharing/share.ts';
import { ukDate } from '../uk-dates.ts';
import { archived, type ArchivedDocument } from './archive.ts';
import { colleaguesTold } from './colleagues-told.ts';
import { frameworkIn } from './looks.ts';
import { ownReaders } from './own-in-words.ts';
import { shareInWords } from './shares-in-words.ts';
import {
  type InWords,
  type Names,
  type Read,
  all,
  single,
  lines,
  competencyNames,
  competencyName,
  latestOf,
} from './told-words.ts';

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

const readers: Readonly<Record<string, Read>> = {
  ...ownReaders,
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
};
