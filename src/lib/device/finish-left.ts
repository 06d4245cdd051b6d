import { changeAtOnce, leftNames } from './change-at-once.ts';
import type { PersonStore } from './small-store/person-store.ts';

/** The names of what pages that are gone have left behind, the oldest first. */
export function leftBehind(storeName: string): string[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(leftNames(storeName)))
    .sort();
}

/** Brings to disk what pages that are gone had on its way there. What the disk does not take stays for the next start. */
export async function finishLeft(store: PersonStore): Promise<void> {
  for (const name of leftBehind(store.name)) {
    const left = localStorage.getItem(name);
    // Another page was faster.
    if (left === null) continue;
    try {
      await changeAtOnce(store, JSON.parse(left) as Parameters<typeof changeAtOnce>[1]);
    } catch {
      return;
    }
    localStorage.removeItem(name);
  }
}
