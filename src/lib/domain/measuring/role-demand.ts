import * as z from 'zod/mini';
import { laterOfEach } from './answers.ts';
import type { Instrument } from './instrument.ts';

/**
 * How much the role aimed at asks in each area, as one person judges it, on the audit's own five points.
 * One document a device; reading merges. Key: `<instrument>~<device>`.
 */
export const RoleDemandDocument = z.looseObject({
  type: z.literal('roleDemand'),
  author: z.string(),
  v: z.literal(1),
  instrument: z.string(),
  /** When this device first said any of it, ISO 8601; absent in older documents. */
  begunAt: z.optional(z.string()),
  /** Area id to a value of the instrument's options. */
  areas: z.record(
    z.string(),
    z.object({ value: z.int().check(z.gte(1), z.lte(9)), at: z.string() }),
  ),
});
export type RoleDemandDocument = z.infer<typeof RoleDemandDocument>;

/** What the role asks by area id: a value on the scale of the answers. */
export type RoleDemand = Readonly<Record<string, number>>;

/** What was chosen and not said yet, as one line to keep: `area=value`, as in an address. */
export function askedToText(asked: RoleDemand): string {
  return new URLSearchParams(
    Object.entries(asked).map(([area, value]) => [area, String(value)]),
  ).toString();
}

/** The same read again, as far as the instrument knows it. */
export function askedFromText(
  text: string,
  { areas, options }: Pick<Instrument, 'areas' | 'options'>,
): RoleDemand {
  return Object.fromEntries(
    [...new URLSearchParams(text)]
      .map(([area, value]) => [area, Number(value)] as const)
      .filter(
        ([area, value]) =>
          areas.some(({ id }) => id === area) &&
          Number.isInteger(value) &&
          value >= 1 &&
          value <= options.length,
      ),
  );
}

/** The later judgement of each area out of one person's documents on several devices. */
export function mergeRoleDemand(
  parts: readonly Pick<RoleDemandDocument, 'areas'>[],
  now: number,
): RoleDemand {
  const merged = parts.reduce<RoleDemandDocument['areas']>(
    (areas, part) => laterOfEach(areas, part.areas, now),
    {},
  );
  return Object.fromEntries(Object.entries(merged).map(([area, { value }]) => [area, value]));
}
