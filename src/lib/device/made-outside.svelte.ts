/**
 * Makes something that has state, outside of whatever is being worked out. State that is made within a `$derived` is not
 * followed by it: whoever asked first for what is kept and shared would never hear that it has changed.
 */
export function madeOutside<Made>(make: () => Made): Made {
  let made: { it: Made } | undefined;
  // Never ended: what was derived in a root that has ended is not worked out anew. Nothing runs in it.
  $effect.root(() => {
    made = { it: make() };
  });
  if (made === undefined) throw new Error('a root effect that did not run');
  return made.it;
}
