import { seenFrom } from '../measuring/equivalence.ts';
import type { Norm } from '../measuring/norm.ts';
import type { Instrument } from '../measuring/instrument.ts';
import { standingOf, type Standing } from '../measuring/result-words.ts';
import type { AreaResult } from '../measuring/result.ts';
import { marginIn, withNorm } from '../measuring/with-norm.ts';
import type { Archive } from './archive.ts';
import { looksIn } from './looks.ts';

/** A look at one area: its mark, and how far that may be off. */
export interface AreaLook {
  occasion: number;
  /** ISO 8601. */
  at: string;
  /** On the scale of the answers; undefined where too few were answered. */
  score: number | undefined;
  half: number;
}

/** One area as a portfolio tells it: how it stands at the last look, and all looks that can be set beside it. */
export interface AreaTold {
  name: string;
  sentence: string;
  looks: AreaLook[];
  asks: number | undefined;
  points: number;
}

const sentences: Readonly<Record<Standing, string>> = {
  none: 'Too few answers to say.',
  'not-asked': 'I have not said what the role asks here.',
  less: 'Less than I think the role asks.',
  'close-below': 'Close to what I think the role asks, a little under.',
  about: 'About what I think the role asks.',
  'close-above': 'Close to what I think the role asks, a little over.',
  more: 'More than I think the role asks.',
};

/** The areas at the last finished look, with the looks before it as far as their marks mean the same. `now` in ms. */
export function areasTold(
  archive: Archive,
  now: number,
  normOf: (instrument: Instrument) => Norm | undefined,
): AreaTold[] {
  const finished = looksIn(archive, now).filter(({ attempt }) => attempt.finishedAt !== undefined);
  const last = finished.at(-1);
  if (last === undefined) return [];
  const seen = finished.flatMap((look) => {
    const comparable = seenFrom(last.instrument, look);
    return comparable === undefined
      ? []
      : [{ look, result: withNorm(comparable, normOf(look.instrument)) }];
  });
  return last.instrument.areas.map(({ id, shortName }) => {
    const areas = seen.flatMap(({ look, result }) => {
      const area = result.areas.find((one) => one.id === id);
      if (area === undefined) return [];
      return [{ look, area, half: marginIn(result, id).half }];
    });
    const latest = areas.at(-1);
    return {
      name: shortName,
      sentence: sentenceOf(latest),
      looks: areas.map(({ look: { attempt }, area, half }) => ({
        occasion: attempt.occasion,
        at: attempt.finishedAt ?? attempt.startedAt,
        score: area.score,
        half,
      })),
      asks: latest?.area.asks,
      points: last.instrument.options.length,
    };
  });
}

function sentenceOf(latest: { area: AreaResult; half: number } | undefined): string {
  return sentences[latest === undefined ? 'none' : standingOf(latest.area, latest.half)];
}
