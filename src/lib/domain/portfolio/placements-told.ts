import { latestAct, PlacementSaidDocument, type Said } from '../placement/link-view.ts';
import { confirmedInWords } from '../placement/confirmed-days.ts';
import {
  daysOf,
  isBlankPlacement,
  mergePlacements,
  PlacementDocument,
  placementDay,
  placementWords,
  stateOf,
  type Placement,
  type PlacementDay,
} from '../placement/placement.ts';
import { archived, ownSpaces, type Archive } from './archive.ts';
import { earlierIn } from './earlier.ts';
import { isChosen, type PortfolioPart } from './portfolio.ts';

/** Days in another school as a portfolio tells them. */
export interface PlacementTold {
  id: string;
  school: string;
  days: readonly PlacementDay[];
  /** What the host mentor confirmed; empty where nobody did. */
  confirmed: string;
  /** The study project, part by part, where that was chosen. */
  project: { title: string; words: string }[];
}

/** What was said by a link, with the id of its document. */
export interface SaidThere extends Said {
  _id: string;
  placement: string;
}

/** The placements in an archive, the earliest first. */
export function placementsIn(archive: Archive, now: number): Placement[] {
  const documents = archived(ownSpaces(archive), 'placement', PlacementDocument);
  return [...Map.groupBy(documents, ({ placement }) => placement).values()]
    .flatMap((parts) => mergePlacements(parts, now) ?? [])
    .filter((one) => !isBlankPlacement(one))
    .sort((a, b) => placementDay(a).localeCompare(placementDay(b)));
}

/** What host mentors and heads said by their links, the earliest first. */
export function saidByLinks(archive: Archive): SaidThere[] {
  return archived(
    archive.spaces.filter(({ kind }) => kind === 'me'),
    'placementSaid',
    PlacementSaidDocument,
  )
    .map(({ _id, placement, at, act }) => ({ _id, placement, at, act }))
    .sort((a, b) => a.at.localeCompare(b.at) || a._id.localeCompare(b._id));
}

const projectParts = [
  ['question', 'The question'],
  ['did', 'What I did'],
  ['found', 'What I found'],
  ['gives', 'What the school got'],
] as const;

/** What is told of days in other schools: those that have come, where it is chosen. */
export function placementsTold(
  archive: Archive,
  portfolio: PortfolioPart,
  now: number,
): PlacementTold[] {
  if (!isChosen(portfolio, 'internship')) return [];
  const today = new Date(now).toISOString().slice(0, 10);
  const said = [archive, ...earlierIn(archive)].flatMap(saidByLinks);
  return placementsIn(archive, now).flatMap((one) => {
    const days = daysOf(one).filter(({ on }) => on <= today);
    if (stateOf(one) === 'fell-through' || days.length === 0) return [];
    const came = latestAct(
      said.filter(({ placement }) => placement === one.placement),
      'came',
    );
    return [
      {
        id: one.placement,
        school: one.school?.value.name ?? '',
        days,
        confirmed: came === undefined ? '' : confirmedInWords(came.act),
        project: isChosen(portfolio, 'project')
          ? projectParts
              .map(([place, title]) => ({ title, words: placementWords(one, place) }))
              .filter(({ words }) => words !== '')
          : [],
      },
    ];
  });
}
