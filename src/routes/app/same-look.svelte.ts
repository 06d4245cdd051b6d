import { goto } from '$app/navigation';

/**
 * Leaves a screen for a word on it once the look that it was opened with is no longer the one in hand: another device has
 * dropped it, or begun another, and what would be tapped is meant for this one alone. Called while the screen is made;
 * `looks` gives the keys of all that there are, the one in hand last.
 */
export function keepToOneLook(looks: () => readonly string[]): void {
  let opened: string | undefined;
  $effect(() => {
    const all = looks();
    const now = all.at(-1);
    opened ??= now;
    if (opened === undefined || now === undefined || now === opened) return;
    const how = all.includes(opened) ? 'later' : 'dropped';
    void goto(`/app/look-changed#${how}`, { replaceState: true });
  });
}
