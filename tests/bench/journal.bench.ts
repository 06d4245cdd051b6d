import { expect, test } from 'vitest';
import { cdp, commands } from 'vitest/browser';
import { emptyEntry } from '#lib/domain/journal/entry.ts';
import { listed } from '#lib/domain/journal/listing.ts';
import { found } from '#lib/domain/search.ts';
import { newEvidence } from '#lib/domain/evidence.ts';
import { toolkit } from '#lib/content/toolkit/toolkit.ts';
import { interleaved, tableOf } from './figures.ts';

const count = 2_000;
const device = '01hzy3v7k2qg6m4n8p0r5s9t1a';

/** Entries as long as people's are, each with words of its own. */
const entries = Array.from({ length: count }, (_, index) => {
  const { title, body } = toolkit[index % toolkit.length] ?? { title: '', body: '' };
  const at = `${1_800_000_000_000 + index}.0000.${device}`;
  const month = String(1 + (index % 12)).padStart(2, '0');
  return {
    ...emptyEntry(
      `01hzy3v7k2qg6m4n8p0r5${String(index).padStart(5, '0')}`,
      `2026-${month}-03T09:00:00.000Z`,
    ),
    words: {
      title: [newEvidence(`${title} ${index}`, at, [])],
      text: [newEvidence(`${body}\n\nWord${index} of my own.`, at, [])],
    },
  };
});
const all = entries.map((entry) => listed(entry, () => undefined));

/** How long something takes, in milliseconds. */
function timed(act: () => unknown): () => Promise<number> {
  return () => {
    const began = performance.now();
    act();
    return Promise.resolve(performance.now() - began);
  };
}

test('searching 2,000 entries, at a CPU throttle of four', async () => {
  const session = cdp();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await interleaved(
    {
      'reading every text once': timed(() =>
        all.reduce((sum, { folded }) => sum + folded.length, 0),
      ),
      'one word of one entry': timed(() => found(all, 'word1999')),
      'three words that most have': timed(() => found(all, 'the what own')),
      'words that none has': timed(() => found(all, 'nowhere to be found')),
    },
    30,
  );
  const making = await interleaved(
    { 'making the list anew': timed(() => entries.map((entry) => listed(entry, () => undefined))) },
    5,
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await commands.writeFile('tests/bench/out/journal.md', `${tableOf([...times, ...making])}\n`);
  console.info(tableOf([...times, ...making]));
  expect(found(all, 'word1999')).toHaveLength(1);
});
