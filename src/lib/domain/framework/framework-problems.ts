import {
  competenciesOf,
  levelIndex,
  markPoints,
  type Competency,
  type Framework,
  type MarkSet,
  type Panel,
  type Votes,
} from './framework.ts';
import { spreadAt } from './panel.ts';

/** What is wrong, and where: "competencies[3].area". The words are for a programme administrator. */
export interface FrameworkProblem {
  place: string;
  says: string;
}

/** Ids come last in what is said: an administrator knows the name. */
const nameOf = (item: { id: string; name: string }) => `"${item.name}"`;

function repeatedIds(list: readonly { id: string; name: string }[], place: string, thing: string) {
  return list.flatMap((item, index): FrameworkProblem[] => {
    const first = list.findIndex(({ id }) => id === item.id);
    const twin = list[first];
    if (first === index || !twin) return [];
    const says = `${nameOf(item)} has the same short id, "${item.id}", as ${nameOf(twin)}. Every ${thing} needs its own.`;
    return [{ place: `${place}[${index}].id`, says }];
  });
}

function areaProblems(framework: Framework): FrameworkProblem[] {
  return framework.areas.flatMap((area, index) =>
    competenciesOf(framework, area.id).length > 0
      ? []
      : [
          {
            place: `areas[${index}]`,
            says: `The area ${nameOf(area)} has no competencies. Give it at least one, or leave the area out.`,
          },
        ],
  );
}

function levelProblems(framework: Framework, competency: Competency, place: string) {
  const missing = framework.levels.filter(({ id }) => competency.levels[id] === undefined);
  const unknown = Object.keys(competency.levels).filter((id) => levelIndex(framework, id) < 0);
  return [
    ...missing.map((level) => ({
      place: `${place}.levels.${level.id}`,
      says: `${nameOf(competency)} does not say what ${nameOf(level)} looks like.`,
    })),
    ...unknown.map((id) => ({
      place: `${place}.levels.${id}`,
      says: `${nameOf(competency)} describes a level "${id}", which is not one of this framework’s levels.`,
    })),
  ];
}

function competencyProblems(framework: Framework): FrameworkProblem[] {
  return framework.competencies.flatMap((competency, index) => {
    const place = `competencies[${index}]`;
    const known = framework.areas.some(({ id }) => id === competency.area);
    const says = `${nameOf(competency)} belongs to an area "${competency.area}" that is not in this framework.`;
    return [
      ...(known ? [] : [{ place: `${place}.area`, says }]),
      ...levelProblems(framework, competency, place),
    ];
  });
}

function unknownCompetency(set: MarkSet, id: string, place: string): FrameworkProblem {
  const says = `${nameOf(set)} has a line for a competency "${id}" that is not in this framework.`;
  return { place, says };
}

function markProblems(framework: Framework, set: MarkSet, place: string): FrameworkProblem[] {
  return Object.entries(set.marks).flatMap(([id, mark]) => {
    const here = `${place}.marks.${id}`;
    const competency = framework.competencies.find((one) => one.id === id);
    if (!competency) return [unknownCompetency(set, id, here)];
    const about = `In ${nameOf(set)}, ${nameOf(competency)}`;
    const unknown = markPoints.filter((point) => levelIndex(framework, mark[point]) < 0);
    if (unknown.length > 0)
      return unknown.map((point) => ({
        place: `${here}.${point}`,
        says: `${about} has a line at a level "${mark[point]}", which is not one of this framework’s levels.`,
      }));
    if (levelIndex(framework, mark.start) <= levelIndex(framework, mark.role)) return [];
    const says = `${about} asks for more at the start of the course than in the role itself.`;
    return [{ place: `${here}.start`, says }];
  });
}

function votesProblems(framework: Framework, votes: Votes, panel: Panel, about: string) {
  const unknown = Object.keys(votes).find((id) => levelIndex(framework, id) < 0);
  if (unknown !== undefined)
    return `${about}: somebody is down for a level "${unknown}", which is not one of this framework’s levels.`;
  const total = Object.values(votes).reduce((sum, count) => sum + count, 0);
  // Not everybody has to answer everything.
  if (total > 0 && total <= panel.n) return undefined;
  return `${about}: the choices add up to ${total}, and ${panel.n} ${panel.n === 1 ? 'person was' : 'people were'} asked.`;
}

function panelProblems(framework: Framework, set: MarkSet, panel: Panel, place: string) {
  const votesPlace = `${place}.source.votes`;
  const strangers = Object.keys(panel.votes).filter(
    (id) => !framework.competencies.some((competency) => competency.id === id),
  );
  const problems = strangers.map((id) => unknownCompetency(set, id, `${votesPlace}.${id}`));
  for (const competency of framework.competencies) {
    const votes = panel.votes[competency.id];
    const mark = set.marks[competency.id];
    const about = `In ${nameOf(set)}, ${nameOf(competency)}`;
    if (!votes && mark)
      problems.push({
        place: `${votesPlace}.${competency.id}`,
        says: `${about} has a line, but the panel was not asked about it.`,
      });
    for (const point of votes ? markPoints : []) {
      const cast = votes?.[point] ?? {};
      const wrong = votesProblems(framework, cast, panel, about);
      const middle = spreadAt(framework, votes, point)?.middle;
      if (wrong !== undefined)
        problems.push({ place: `${votesPlace}.${competency.id}.${point}`, says: wrong });
      else if (mark?.[point] !== middle)
        problems.push({
          place: `${place}.marks.${competency.id}.${point}`,
          says: `${about} is not at the level in the middle of what the panel chose. A line that the programme moved is the programme’s own, and has to say so.`,
        });
    }
  }
  return problems;
}

function markSetProblems(framework: Framework): FrameworkProblem[] {
  return framework.markSets.flatMap((set, index) => {
    const place = `markSets[${index}]`;
    return [
      ...markProblems(framework, set, place),
      ...(set.source.kind === 'panel' ? panelProblems(framework, set, set.source, place) : []),
    ];
  });
}

/** Everything that is wrong with a framework of the right shape; an empty list for one that can be published. */
export function frameworkProblems(framework: Framework): FrameworkProblem[] {
  return [
    ...repeatedIds(framework.levels, 'levels', 'level'),
    ...repeatedIds(framework.areas, 'areas', 'area'),
    ...repeatedIds(framework.competencies, 'competencies', 'competency'),
    ...repeatedIds(framework.markSets, 'markSets', 'set of lines'),
    ...areaProblems(framework),
    ...competencyProblems(framework),
    ...markSetProblems(framework),
  ];
}
