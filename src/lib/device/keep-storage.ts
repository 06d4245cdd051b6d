/** Whether the browser promises to keep what is on this device when it runs short of room. */
export type Keeping = 'promised' | 'not-promised' | 'cannot-say';

/** Asks for the promise: at the first write, after the page has said why. Workers cannot ask. */
export async function askToKeep(): Promise<Keeping> {
  if (!('persist' in navigator.storage)) return 'cannot-say';
  return (await navigator.storage.persist()) ? 'promised' : 'not-promised';
}

/** Whether the promise was given. */
export async function keeping(): Promise<Keeping> {
  if (!('persisted' in navigator.storage)) return 'cannot-say';
  return (await navigator.storage.persisted()) ? 'promised' : 'not-promised';
}
