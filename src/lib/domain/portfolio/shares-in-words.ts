import { HandOverShareDocument } from '../coaching/hand-over.ts';
import { TalkShareDocument } from '../coaching/talk-share.ts';
import { EntryCopy } from '../journal/entry-copy.ts';
import { areaSentence, answerInWords } from '../measuring/result-words.ts';
import { marginIn } from '../measuring/with-norm.ts';
import { competencyLine } from '../self-review/self-review-words.ts';
import { ReviewShareDocument, ShareDocument, AnyShareDocument } from '../sharing/share.ts';
import type { Archive, ArchivedDocument } from './archive.ts';
import type { InWords } from './told-words.ts';
import { frameworkIn, instrumentIn } from './looks.ts';

type Names = Pick<Archive, 'instruments' | 'frameworks'> & Partial<Pick<Archive, 'spaces'>>;

/** What a copy says that somebody showed: notes on a talk, a look, a self-review, an entry of a journal, a hand-over. */
export function shareInWords(document: ArchivedDocument, names: Names): InWords | undefined {
  const talk = TalkShareDocument.safeParse(document);
  if (talk.success) {
    const { on, words } = talk.data.content;
    const text = words.map((one) => one.text).join('\n\n');
    return { title: 'Notes on a talk', text, at: `${on}T12:00:00.000Z` };
  }
  const handOver = HandOverShareDocument.safeParse(document);
  if (handOver.success) {
    const { from, text, writtenAt } = handOver.data.content;
    return { title: `A hand-over from ${from}`, text, at: writtenAt };
  }
  return entryInWords(document) ?? reviewInWords(document, names) ?? lookInWords(document, names);
}

/** Whether a thing is a copy of an entry, whose words have the formatting of the journal. */
export function isEntryCopy([document]: readonly Record<string, unknown>[]): boolean {
  return document?.['type'] === 'share' && EntryCopy.safeParse(document['content']).success;
}

function entryInWords(document: ArchivedDocument): InWords | undefined {
  const share = AnyShareDocument.safeParse(document);
  const entry = share.success ? EntryCopy.safeParse(share.data.content) : undefined;
  if (entry?.success !== true) return undefined;
  const { title, text, day, photos = [] } = entry.data;
  const shown = photos.map(({ words }) => `Photo: ${words === '' ? 'no words' : words}`);
  return {
    title: title === '' ? 'An entry of a journal' : `An entry of a journal: ${title}`,
    text: [text, ...shown].filter((one) => one !== '').join('\n\n'),
    at: `${day}T12:00:00.000Z`,
  };
}

function reviewInWords(document: ArchivedDocument, names: Names): InWords | undefined {
  const share = ReviewShareDocument.safeParse(document);
  if (!share.success) return undefined;
  const { content, sharedAt } = share.data;
  const framework = frameworkIn(names, content);
  const said = Object.entries(content.competencies).map(([id, one]) => {
    const name = framework?.competencies.find((competency) => competency.id === id)?.name ?? id;
    const level =
      framework === undefined ? (one.level ?? '') : competencyLine(framework, one, undefined);
    return [`${name}: ${level}`, one.evidence ?? ''].filter((text) => text !== '').join('\n');
  });
  return {
    title: `What they can do, look ${content.occasion}`,
    text: said.join('\n'),
    at: sharedAt,
  };
}

function lookInWords(document: ArchivedDocument, names: Names): InWords | undefined {
  const share = ShareDocument.safeParse(document);
  if (!share.success) return undefined;
  const { author, content, sharedAt } = share.data;
  const instrument = instrumentIn(names, content);
  const people = names.spaces?.flatMap((space) => space.people) ?? [];
  const name = people.find(({ id }) => id === author)?.name ?? 'their owner';
  const whose = { reader: 'other', name } as const;
  const areas = content.areas.map((area) => {
    const about = instrument?.areas.find(({ id }) => id === area.id)?.shortName ?? area.id;
    const { half } = marginIn(content, area.id);
    const said = area.asks === undefined ? markOf(area.score) : areaSentence(area, half, whose);
    return `${about}: ${said}`;
  });
  const statement = (id: string) => instrument?.statements.find((one) => one.id === id)?.text ?? id;
  const answers = Object.entries(content.answers ?? {}).map(
    ([id, value]) =>
      `${statement(id)} ${instrument === undefined ? String(value) : answerInWords(instrument, value)}`,
  );
  const talk = content.talk.map((one) => `To talk about: ${statement(one.statement)}`);
  return {
    title: `Where they are, look ${content.occasion}`,
    text: [...areas, ...talk, ...answers].join('\n'),
    at: sharedAt,
  };
}

function markOf(score: number | undefined): string {
  return score === undefined ? 'too few answers for a mark' : score.toFixed(1);
}
