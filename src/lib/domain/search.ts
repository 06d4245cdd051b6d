/** An entry as a search looks at it: everything that can be found in it, folded once. */
export interface Searchable {
  /** Title, text, the names of its competencies, its day in words. */
  folded: string;
}

/**
 * Text as it is compared: without capitals, accents and typographic apostrophes, blank space as one space. Somebody who
 * types "naive" on a phone looks for "naïve" too.
 */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Those in which every word of what was typed occurs, in any order; a word may be the beginning or the middle of one.
 * All of them where nothing was typed.
 */
export function found<T extends Searchable>(all: readonly T[], typed: string): readonly T[] {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return all;
  return all.filter(({ folded: text }) => words.every((word) => text.includes(word)));
}

/** How much of a text a list shows beside the name of its entry, in characters. */
const excerptLength = 140;

/**
 * A piece of a text for a list: where the first word that was typed occurs, or the beginning.
 * @returns it without the marks of formatting, with … where something was left out
 */
export function excerpt(text: string, typed: string): string {
  const plain = text
    .replaceAll(/^[\t ]*(?:#{1,6}|>|[-*]|\d+\.)[\t ]+/gm, '')
    .replaceAll(/[*_]{1,2}(\S(?:.*?\S)?)[*_]{1,2}/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain.length <= excerptLength) return plain;
  const [word = ''] = folded(typed).split(' ');
  // Folding may change lengths: a few characters off is near enough for an excerpt.
  const at = word === '' ? 0 : Math.max(0, folded(plain).indexOf(word));
  const from = at < excerptLength / 2 ? 0 : plain.lastIndexOf(' ', at - excerptLength / 4) + 1;
  const piece = plain.slice(from, from + excerptLength);
  const end = from + excerptLength < plain.length ? piece.slice(0, piece.lastIndexOf(' ')) : piece;
  return `${from === 0 ? '' : '… '}${end}${end.length < piece.length || from + piece.length < plain.length ? ' …' : ''}`;
}
