import * as z from 'zod/mini';
import type { Instrument } from './instrument.ts';
import { assumedMargin, measuredMargin, type Margin } from './margin.ts';

/** Complete first looks that a programme needs before its own figures count (docs/measuring.md). */
export const peopleForANorm = 30;

/** How sure the scores of one area are, in one programme. */
export const AreaNorm = z.object({
  /** People whose first look had every statement of the area answered. */
  n: z.int().check(z.gte(2)),
  /** Cronbach's alpha, and its 95 % interval by Feldt. */
  alpha: z.number().check(z.gt(0), z.lte(1)),
  lower: z.number().check(z.lte(1)),
  upper: z.number().check(z.lte(1)),
  /** Standard error of measurement, on the scale of the answers. */
  sem: z.number().check(z.gte(0)),
});
export type AreaNorm = z.infer<typeof AreaNorm>;

/**
 * What a programme's own answers say of how sure its scores are: worked out by the server from attempts whose owners
 * agreed, and published to the cohort. No means and no ranks: nobody is compared with other people.
 * Key: `<instrument>.<version>`.
 */
export const NormDocument = z.looseObject({
  type: z.literal('norm'),
  author: z.literal('server'),
  v: z.literal(1),
  instrument: z.string(),
  version: z.int().check(z.gte(1)),
  /** ISO 8601. */
  at: z.string(),
  /** By area id; an area is left out where its statements measure no one thing here. */
  areas: z.record(z.string(), AreaNorm),
});
export type NormDocument = z.infer<typeof NormDocument>;

/** What of a norm counts for a score. Of an area whose figures another version lends: which one, and of when they are. */
export interface Norm extends Pick<NormDocument, 'instrument' | 'version' | 'at'> {
  areas: Readonly<Record<string, AreaNorm & { lent?: { by: number; at: string } }>>;
}

/**
 * The norm of a version: its own figures, and for an area of which there are none yet those of a version that it
 * declares itself equivalent to, the latest first. Undefined where there are none at all.
 */
export function normFor(
  { id, version, equivalentTo = [] }: Pick<Instrument, 'id' | 'version' | 'equivalentTo'>,
  norms: readonly Norm[],
): Norm | undefined {
  const of = (wanted: number) =>
    norms.find((norm) => norm.instrument === id && norm.version === wanted);
  const own = of(version);
  const others = [...equivalentTo]
    .sort((a, b) => a.version - b.version)
    .flatMap(({ version: earlier, areas }) => {
      const norm = of(earlier);
      return norm === undefined ? [] : [{ norm, areas }];
    });
  const at = own?.at ?? others.at(-1)?.norm.at;
  if (at === undefined) return undefined;
  const lent = others.flatMap(({ norm, areas }) =>
    Object.entries(norm.areas)
      .filter(([area]) => areas.includes(area))
      .map(
        ([area, figures]) =>
          [area, { ...figures, lent: { by: norm.version, at: norm.at } }] as const,
      ),
  );
  return { instrument: id, version, at, areas: { ...Object.fromEntries(lent), ...own?.areas } };
}

/** The margin of one area: the programme's own from 30 people on, else the assumption. */
export function marginOf(norm: Norm | undefined, area: string): Margin {
  const measured = norm?.areas[area];
  if (norm === undefined || measured === undefined || measured.n < peopleForANorm)
    return assumedMargin;
  const { sem, n, lent } = measured;
  if (lent === undefined) return measuredMargin(sem, n, norm.at);
  return { ...measuredMargin(sem, n, lent.at), lentBy: lent.by };
}
