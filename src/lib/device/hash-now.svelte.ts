import { SvelteMap } from 'svelte/reactivity';
import { canonicalJson } from '../domain/canonical.ts';
import { viewHash } from './placement-links.ts';

/** By the text of what was hashed. A browser hashes in a task of its own, and a screen is drawn in one go. */
const hashes = new SvelteMap<string, string>();

/** The hash of something; undefined until it is made, which draws whoever asked anew. */
export function hashNow(of: object): string | undefined {
  const text = canonicalJson(of);
  const known = hashes.get(text);
  if (known === undefined) void viewHash(of).then((hash) => hashes.set(text, hash));
  return known;
}
