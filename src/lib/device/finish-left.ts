import { changeAtOnce, leftNames, type RowChange } from './change-at-once.ts';
import type { PersonStore } from './small-store/person-store.ts';

/** The names of what pages that are gone have left behind, the oldest first. */
export function leftBehind(storeName: string): string[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(leftNames(storeName)))
    .sort();
}

/**
 * Brings to disk what pages that are gone had on its way there. What the disk does not take stays for the next start.
 * Returns the pages that had begun to write a document.
 */
export async function finishLeft(store: PersonStore): Promise<ReadonlySet<string>> {
  const pages = new Set<string>();
  for (const name of leftBehind(store.name)) {
    const left = localStorage.getItem(name);
    // Another page was faster.
    if (left === null) continue;
    const changes = JSON.parse(left) as RowChange[];
    try {
      await changeAtOnce(store, changes);
    } catch {
      break;
    }
    localStorage.removeItem(name);
    for (const { value } of changes)
      if (typeof value === 'object' && 'page' in value) pages.add(String(value.page));
  }
  return pages;
}

/** Calls whenever another page of the same person's leaves something behind. */
export function onLeft(storeName: string, act: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (newValue !== null && key?.startsWith(leftNames(storeName)) === true) act();
  });
}
