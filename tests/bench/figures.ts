/** One variant's times in milliseconds. */
export interface Times {
  name: string;
  ms: readonly number[];
}

/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('no numbers');
  return (low + high) / 2;
}

/** Runs variants one after the other, again and again, so that a busy moment meets all of them alike. */
export async function interleaved(
  variants: Readonly<Record<string, () => Promise<number>>>,
  rounds: number,
): Promise<Times[]> {
  const times = Object.keys(variants).map((name) => ({ name, ms: [] as number[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const one of times) one.ms.push((await variants[one.name]?.()) ?? Number.NaN);
  return times;
}

/** A row a variant: its median, and how many times that of the first, which is the limit. */
export function tableOf(times: readonly Times[]): string {
  const [limit] = times;
  const least = limit === undefined ? Number.NaN : median(limit.ms);
  const rows = times.map(({ name, ms }) => {
    const middle = median(ms);
    return `| ${name} | ${middle.toFixed(1)} | ${(middle / least).toFixed(1)} |`;
  });
  return ['| what | median ms | over the first |', '|---|---|---|', ...rows].join('\n');
}
