import {
  competenciesOf,
  levelIndex,
  type Framework,
  type MarkPoint,
  type MarkSet,
} from '../framework/framework.ts';
import { mean } from '../measuring/moments.ts';

/** The ids of levels by competency. */
export type Levels = Readonly<Record<string, string>>;

/**
 * For each area, how high the levels of its competencies stand on average: 0 for the lowest level. Only for drawing
 * six areas at a glance: levels are steps and no distances. Undefined for an area of which nothing was said. Only the
 * competencies of `over` count, so that two drawings side by side are of the same things.
 */
export function areaLevels(
  framework: Framework,
  levels: Levels,
  over: ReadonlySet<string> = new Set(Object.keys(levels)),
): (number | undefined)[] {
  return framework.areas.map(({ id }) => {
    const places = competenciesOf(framework, id)
      .filter((competency) => over.has(competency.id))
      .map((competency) => levelIndex(framework, levels[competency.id] ?? ''))
      .filter((place) => place >= 0);
    return places.length === 0 ? undefined : mean(places);
  });
}

/** Of how many things in an area each of two people says a level, where these are not the same things. */
export interface UnlikeArea {
  /** The area's id. */
  area: string;
  mine: number;
  theirs: number;
}

/** The areas in which two drawings side by side are not of the same things. */
export function unlikeAreas(framework: Framework, mine: Levels, theirs: Levels): UnlikeArea[] {
  return framework.areas.flatMap(({ id: area }) => {
    const [one, other] = [mine, theirs].map((levels) =>
      competenciesOf(framework, area)
        .map(({ id }) => id)
        .filter((id) => levelIndex(framework, levels[id] ?? '') >= 0),
    );
    if (one === undefined || other === undefined || one.join() === other.join()) return [];
    return [{ area, mine: one.length, theirs: other.length }];
  });
}

/** In an area: of how many of the things that have a level there is a line. */
export interface PartlyLined {
  /** The area's id. */
  area: string;
  lined: number;
  of: number;
}

/** The areas in which there are lines, but not of everything that has a level: the drawings of the two are of unlike things. */
export function areasPartlyLined(
  framework: Framework,
  mine: Levels,
  { marks }: Pick<MarkSet, 'marks'>,
): PartlyLined[] {
  return framework.areas.flatMap(({ id: area }) => {
    const rated = competenciesOf(framework, area).filter(
      ({ id }) => levelIndex(framework, mine[id] ?? '') >= 0,
    );
    const lined = rated.filter(({ id }) => marks[id] !== undefined).length;
    return lined === 0 || lined === rated.length ? [] : [{ area, lined, of: rated.length }];
  });
}

/** The levels of one of a set's two lines. */
export function levelsOfMarks({ marks }: MarkSet, point: MarkPoint): Levels {
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, mark[point]]));
}
