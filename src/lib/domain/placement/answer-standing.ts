import type { Said } from './link-view.ts';
import { saidInWords } from './placement-words.ts';

/**
 * How an answer stands to what is asked now: it is about this; or something was changed since, and whoever answered has not been
 * shown it, has been shown it and not answered, or has no link that opens.
 */
export type Standing = 'stands' | 'not-shown' | 'not-answered' | 'no-link';

/**
 * How an answer to what had the hash `seen` stands.
 * @param now the hash of what would be asked now
 * @param shown the hash of what stands behind the link; undefined where none opens
 */
export function standingOf(
  seen: string,
  { now, shown }: { now: string; shown: string | undefined },
): Standing {
  if (seen === now) return 'stands';
  if (shown === undefined) return 'no-link';
  return shown === now ? 'not-answered' : 'not-shown';
}

/** "Ms Khan says yes, before you changed something". */
export function answerInWords(said: Said, standing: Standing): string {
  return standing === 'stands'
    ? saidInWords(said)
    : `${saidInWords(said)}, before you changed something`;
}

/** What there is to do about an answer; empty where it stands. */
export function standingWords(standing: Standing): string {
  switch (standing) {
    case 'stands':
      return '';
    case 'not-shown':
      return 'They have not been shown what you changed. “Show what is new” puts it behind their link.';
    case 'not-answered':
      return 'They can see what you changed, and have not answered it yet.';
    case 'no-link':
      return 'They cannot see what you changed: make a link, and give it to them.';
  }
}

/** The same in short, to stand in a list of steps. */
export function standingInShort(standing: Standing): string {
  switch (standing) {
    case 'stands':
      return '';
    case 'not-shown':
      return 'Show them what is new';
    case 'not-answered':
      return 'They have not answered that yet';
    case 'no-link':
      return 'Make them a new link';
  }
}
