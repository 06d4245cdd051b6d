import { competencyLine } from '../self-review/self-review-words.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import type { Archive } from './archive.ts';
import { frameworkIn, reviewsIn } from './looks.ts';

/** A table of levels in words: one look a column, by when it was begun (ISO 8601). */
export interface LevelRows {
  title: string;
  looks: string[];
  rows: { id: string; name: string; lines: string[] }[];
}

/** The first and the last review against the framework of the last one; undefined where there is none. `now` in ms. */
export function levelRows(archive: Archive, now: number): LevelRows | undefined {
  const reviews = reviewsIn(archive, now);
  const last = reviews.at(-1);
  const framework = last && frameworkIn(archive, last);
  if (last === undefined || framework === undefined) return undefined;
  const first = reviews.find(
    (one) => one.framework === last.framework && one.version === last.version,
  );
  const shown = first === undefined || first === last ? [last] : [first, last];
  const copies = shown.map((review) => copyOfReview(framework, review));
  const rows = framework.competencies
    .filter(({ id }) => copies.some(({ competencies }) => competencies[id] !== undefined))
    .map(({ id, name }) => ({
      id,
      name,
      lines: copies.map(({ competencies }) =>
        competencyLine(framework, competencies[id], undefined),
      ),
    }));
  if (rows.length === 0) return undefined;
  return { title: framework.title, looks: shown.map(({ startedAt }) => startedAt), rows };
}
