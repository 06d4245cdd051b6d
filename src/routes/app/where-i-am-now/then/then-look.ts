import type { Attempts } from '#lib/device/attempts.svelte.ts';
import type { AnswersPart } from '#lib/domain/measuring/answers.ts';

/** The finished later look beside which "then" is answered: the one that an address names, or the latest of them. */
export function thenLook(
  attempts: Attempts,
  address: { searchParams: Pick<URLSearchParams, 'get'> },
): AnswersPart | undefined {
  const later = attempts.all.filter(
    ({ occasion, finishedAt }) => occasion > 1 && finishedAt !== undefined,
  );
  const named = address.searchParams.get('look');
  return later.find(({ occasion }) => String(occasion) === named) ?? later.at(-1);
}

/** The address of the page on "then" beside a look, or of one of its statements. */
export function thenAddress(occasion: number, number?: number): string {
  const statement = number === undefined ? '' : `/${number}`;
  return `/app/where-i-am-now/then${statement}?look=${occasion}`;
}
