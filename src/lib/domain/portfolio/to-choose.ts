import { TalkShareDocument } from '../coaching/talk-share.ts';
import { parseDocumentId } from '../documents/document-id.ts';
import { entryOfKey } from '../journal/entry-copy.ts';
import { PlacementSaidDocument } from '../placement/link-view.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import { selfReviewKey } from '../self-review/self-review.ts';
import { archived, circlesIn, nameIn, type Archive } from './archive.ts';
import { frameworkIn, reviewsIn } from './looks.ts';
import { evidenceChoice } from './portfolio.ts';
import { saidByLinks } from './placements-told.ts';
import { keepsakesIn, lettersIn } from './said.ts';
import type { Voice } from './story.ts';

/** A voice with the key by which it is chosen, and the entry of the journal to which it was written. */
type ToChoose = Voice & { key: string; entry?: string | undefined };

/** What others wrote to its owner, by the key by which it is chosen: letters, notes on talks, and those of earlier programmes. */
export function lettersToChoose(archive: Archive): ToChoose[] {
  const isOthers = ({ author }: { author: string }) => author !== archive.person.id;
  const letters = lettersIn(archive)
    .filter(isOthers)
    .map(({ _id, author, writtenAt, text, saw, to }): ToChoose => ({
      key: keyOf(_id),
      who: `${nameIn(archive, author)}${saw === true ? ', who saw it' : ''}`,
      at: writtenAt,
      words: text,
      entry: entryOfKey(to),
    }));
  const hosts = saidByLinks(archive).flatMap(({ _id, at, act }): ToChoose[] =>
    act.did === 'feedback' ? [{ key: keyOf(_id), who: act.who, at, words: act.words }] : [],
  );
  const talks = archived(circlesIn(archive), 'share', TalkShareDocument)
    .filter(isOthers)
    .map(({ _id, author, content: { on, words } }): ToChoose => ({
      key: keyOf(_id),
      who: `${nameIn(archive, author)}, after a talk`,
      at: `${on}T12:00:00.000Z`,
      words: words.map(({ text }) => text).join('\n\n'),
    }));
  const here = [...letters, ...talks, ...hosts].sort((a, b) => a.at.localeCompare(b.at));
  return [...beforeToChoose(archive), ...here];
}

/** The same from earlier programmes: chosen there, it is chosen here. */
function beforeToChoose(archive: Archive): ToChoose[] {
  return keepsakesIn(archive).flatMap(({ _id, by, kind, at, text, documents: [first] }) => {
    const how = by.isOwner || first === undefined ? undefined : howTold(kind, first);
    if (how === undefined) return [];
    const { to } = first ?? {};
    const entry = typeof to === 'string' ? entryOfKey(to) : undefined;
    return [{ key: keyOf(_id), who: `${by.name}${how}`, at, words: text, entry }];
  });
}

/** What stands behind the name of whoever said it; undefined for what is no letter. */
function howTold(kind: string, document: Record<string, unknown>): string | undefined {
  if (kind === 'reply') return document['saw'] === true ? ', who saw it' : '';
  if (kind === 'share')
    return TalkShareDocument.safeParse(document).success ? ', after a talk' : undefined;
  const said = kind === 'placementSaid' ? PlacementSaidDocument.safeParse(document) : undefined;
  return said?.success === true && said.data.act.did === 'feedback' ? '' : undefined;
}

function keyOf(_id: string): string {
  return parseDocumentId(_id)?.key.at(-1) ?? '';
}

/** What was written about competencies in self-reviews, by the key by which it is chosen. */
export function evidenceToChoose(
  archive: Archive,
  now: number,
): { key: string; name: string; occasion: number; words: string }[] {
  return reviewsIn(archive, now).flatMap((review) => {
    const framework = frameworkIn(archive, review);
    if (framework === undefined) return [];
    const { competencies } = copyOfReview(framework, review);
    return framework.competencies.flatMap(({ id, name }) => {
      const words = competencies[id]?.evidence ?? '';
      return words === ''
        ? []
        : [
            {
              key: evidenceChoice(selfReviewKey(review), id),
              name,
              occasion: review.occasion,
              words,
            },
          ];
    });
  });
}
