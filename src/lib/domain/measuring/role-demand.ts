import * as z from 'zod/mini';
import { laterOfEach } from './answers.ts';
import type { Instrument } from './instrument.ts';

/**
 * How much the role aimed at asks in each area, as one person judges it, on the audit's own five points.
 * One document a device; reading merges. Key: `<instrument>~<device>`. It is judged of an area as one version of the
 * instrument puts it (`judgedKey`), and counts for every version that puts it in the same words (`isPutAlike`).
 */
export const RoleDemandDocument = z.looseObject({
  type: z.literal('roleDemand'),
  author: z.string(),
  v: z.literal(1),
  instrument: z.string(),
  /** When this device first said any of it, ISO 8601; absent in older documents. */
  begunAt: z.optional(z.string()),
  /** By `judgedKey`: a value of the instrument's options. */
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

/** An area as a version puts it: its id for the first version, and with the version for a later one. */
export function judgedKey(area: string, version: number): string {
  return version === 1 ? area : `${area}@${version}`;
}

/** The version of a `judgedKey`; undefined for that of another area. */
function versionOf(key: string, area: string): number | undefined {
  if (key === area) return 1;
  const [of, version] = key.split('@');
  return of === area && version !== undefined && /^[1-9]\d*$/.test(version)
    ? Number(version)
    : undefined;
}

/**
 * Whether two versions put an area in the same words, with the same answers to choose from: then what somebody said of
 * the role in the one, they said in the other. The statements in it may differ: nobody judges a role by those.
 */
export function isPutAlike(
  one: Pick<Instrument, 'areas' | 'options'>,
  other: Pick<Instrument, 'areas' | 'options'>,
  area: string,
): boolean {
  const [here, there] = [one, other].map(({ areas, options }) => {
    const put = areas.find(({ id }) => id === area);
    return put && [put.name, put.shortName, put.about, ...options].join('\n');
  });
  return here !== undefined && here === there;
}

/**
 * What one person thinks the role asks in each area of a version: the later of what they said of it on several devices,
 * in this version or in one that puts it alike. `find` gives a version of the same instrument.
 */
export function mergeRoleDemand(
  parts: readonly Pick<RoleDemandDocument, 'areas'>[],
  instrument: Pick<Instrument, 'version' | 'areas' | 'options'>,
  find: (version: number) => Instrument | undefined,
  now: number,
): RoleDemand {
  const said = judgedOf(parts, instrument, find);
  const merged = said.reduce<RoleDemandDocument['areas']>(
    (areas, one) => laterOfEach(areas, one, now),
    {},
  );
  return Object.fromEntries(Object.entries(merged).map(([area, { value }]) => [area, value]));
}

/** What was said that counts for a version, by the ids of its areas: one for each time that it was said. */
export function judgedOf(
  parts: readonly Pick<RoleDemandDocument, 'areas'>[],
  instrument: Pick<Instrument, 'version' | 'areas' | 'options'>,
  find: (version: number) => Instrument | undefined,
): RoleDemandDocument['areas'][] {
  const counts = (area: string, version: number | undefined) => {
    if (version === undefined || version === instrument.version) return version !== undefined;
    const judged = find(version);
    return judged !== undefined && isPutAlike(judged, instrument, area);
  };
  return parts.flatMap(({ areas: all }) =>
    Object.entries(all).flatMap(([key, judgement]) =>
      instrument.areas
        .filter(({ id }) => counts(id, versionOf(key, id)))
        .map(({ id }) => ({ [id]: judgement })),
    ),
  );
}
