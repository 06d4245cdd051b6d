import type { Store } from './store.ts';

/** All documents that stand in a space, of one type where it is given. */
export async function documentsIn(
  { spaces }: Store,
  space: string,
  type?: string,
): Promise<{ _id: string }[]> {
  const lines = (await new Response(await spaces.snapshot(space)).text()).trim().split('\n');
  return lines
    .slice(1, -1)
    .map((line) => JSON.parse(line) as { _id: string })
    .filter(({ _id }) => type === undefined || _id.startsWith(`${type}~`));
}
