import type { Page } from '@playwright/test';

/** What was tapped at one statement, and what of it showed "Saved". */
export interface Tapped {
  /** From 1. */
  number: number;
  /** 1 is the first option. */
  value: number;
  saved: boolean;
}

/**
 * Taps answers as fast as the page takes them, until it has none to offer or has taken this many. Resolves
 * with every tap, in order.
 */
export async function tapFast(page: Page, most: number): Promise<Tapped[]> {
  return page.evaluate(async (count) => {
    const taps: { number: number; value: number; saved: boolean }[] = [];
    const nextTask = () => new Promise((resolve) => setTimeout(resolve));
    const says = () => document.querySelector('header [role=status]')?.textContent.trim();
    while (taps.length < count) {
      const number = Number(/\d+$/.exec(location.pathname)?.[0]);
      const options = [...document.querySelectorAll<HTMLButtonElement>('.options button')];
      const index = taps.length % 5;
      const option = options[index];
      if (option === undefined) break;
      option.click();
      do await nextTask();
      while (says() === 'Saving');
      taps.push({ number, value: index + 1, saved: says() === 'Saved' });
    }
    return taps;
  }, most);
}

/** Which statements do not have, on the server, what was shown as saved last or tapped after that. */
export function lost(taps: readonly Tapped[], kept: ReadonlyMap<number, unknown>): number[] {
  const numbers = [...new Set(taps.map(({ number }) => number))];
  return numbers.filter((number) => {
    const here = taps.filter((tap) => tap.number === number);
    const saved = here.findLastIndex((tap) => tap.saved);
    return saved !== -1 && !here.slice(saved).some(({ value }) => value === kept.get(number));
  });
}
