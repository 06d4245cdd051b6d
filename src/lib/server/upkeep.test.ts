import { expect, test, vi } from 'vitest';
import type { SpaceStore } from './store/store.ts';
import { reportCrowded } from './upkeep.ts';

function spacesWith(leaves: Readonly<Record<string, number>>): SpaceStore {
  const spaces: Partial<SpaceStore> = {
    names: () => Promise.resolve(Object.keys(leaves)),
    crowded: (space, most) => {
      const count = leaves[space] ?? 0;
      return Promise.resolve(count > most ? [{ id: 'a', leaves: count }] : []);
    },
  };
  return spaces as SpaceStore;
}

test('an id with more leaves than devices of one person could make is written in the log, by number alone', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const spaces = spacesWith({ 'own-1': 3, 'circle-2': 1_500, 'me-3': 20 });
  await reportCrowded(spaces, () => false);
  const lines = written.mock.calls.map(([line]) => String(line));
  written.mockRestore();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('circle-2: 1 ids with over 20 leaves, one with 1500');
});

test('a server that stops looks no further', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await reportCrowded(spacesWith({ 'own-1': 100 }), () => true);
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
});
