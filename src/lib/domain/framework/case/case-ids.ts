import * as z from 'zod/mini';
import { Framework } from '../framework.ts';

const Id = Framework.shape.id;

/** An id of ours out of a name: "Well above" gives "well-above"; the other one where none comes of it. */
export function uniqueId(name: string, otherwise: string, used: Set<string>): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, 40).replace(/-$/, '');
  const id = z.safeParse(Id, slug).success && !used.has(slug) ? slug : otherwise;
  used.add(id);
  return id;
}

/**
 * The id of an area or a competency: the one we wrote into the file, else one made of its identifier, which
 * stays the same when the file's next version words it differently.
 */
export function idOfItem(
  written: string | undefined,
  letter: 'a' | 'c',
  identifier: string,
  used: Set<string>,
): string {
  const id =
    written !== undefined && !used.has(written) ? written : `${letter}-${identifier.toLowerCase()}`;
  used.add(id);
  return id;
}
