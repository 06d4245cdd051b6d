import { parseDocumentId } from '../documents/document-id.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import { selfReviewKey } from '../self-review/self-review.ts';
import { nameIn, type Archive } from './archive.ts';
import { frameworkIn, reviewsIn } from './looks.ts';
import { evidenceChoice } from './portfolio.ts';
import { saidByLinks } from './placements-told.ts';
import { keepsakesIn, lettersIn } from './said.ts';
import type { Voice } from './story.ts';

/** What others wrote to its owner, by the key by which it is chosen: here, and in earlier programmes. */
export function lettersToChoose(archive: Archive): (Voice & { key: string })[] {
  const here = lettersIn(archive)
    .filter(({ author }) => author !== archive.person.id)
    .map(({ _id, author, writtenAt, text }) => ({
      key: parseDocumentId(_id)?.key[0] ?? '',
      who: nameIn(archive, author),
      at: writtenAt,
      words: text,
    }));
  const hosts = saidByLinks(archive).flatMap(({ _id, at, act }) =>
    act.did === 'feedback'
      ? [{ key: parseDocumentId(_id)?.key[0] ?? '', who: act.who, at, words: act.words }]
      : [],
  );
  const before = keepsakesIn(archive)
    .filter(({ by, kind }) => !by.isOwner && ['reply', 'placementSaid'].includes(kind))
    .map(({ _id, by, at, text, programme }) => ({
      key: parseDocumentId(_id)?.key.at(-1) ?? '',
      who: `${by.name}, ${programme}`,
      at,
      words: text,
    }));
  return [...before, ...[...here, ...hosts].sort((a, b) => a.at.localeCompare(b.at))];
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
