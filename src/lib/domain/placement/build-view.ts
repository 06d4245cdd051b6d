import { longestFact, type DayFacts } from './day-facts.ts';
import { askedIn, type HeadView, type HostView } from './link-view.ts';
import { timetable } from './outline.ts';
import {
  daysOf,
  mostItems,
  ownFacts,
  placementWords,
  type LinkFor,
  type Placement,
} from './placement.ts';

/** Who and what a link is about, beside the placement itself. */
interface About {
  intern: string;
  school: string;
  programme: string;
}

/** What the host mentor would see now. */
export function hostViewOf(
  placement: Placement,
  about: About & { focus: readonly string[]; listed: DayFacts },
): HostView {
  return {
    for: 'host',
    ...common(placement, about),
    focus: [...about.focus],
    note: cut(placementWords(placement, 'note'), 4_000),
    outline: timetable(placement)
      .flatMap(({ items }) => items.map(({ on, from, to, title }) => ({ on, from, to, title })))
      .slice(0, mostItems),
    facts: mergedFacts(about.listed, ownFacts(placement)),
    project: {
      question: cut(placementWords(placement, 'question'), 1_000),
      gives: cut(placementWords(placement, 'gives'), 6_000),
    },
    back: cut(placementWords(placement, 'back'), 6_000),
  };
}

/** What the head would see now. */
export function headViewOf(placement: Placement, about: About): HeadView {
  return {
    for: 'head',
    ...common(placement, about),
    cover: cut(placementWords(placement, 'cover'), 4_000),
  };
}

/** What the head or the host mentor would be asked now, as `askedIn` has it of a view. */
export function askedNow(placement: Placement, of: LinkFor): object {
  const nobody = { intern: '', school: '', programme: '' };
  return askedIn(
    of === 'host'
      ? hostViewOf(placement, { ...nobody, focus: [], listed: {} })
      : headViewOf(placement, nobody),
  );
}

function common(placement: Placement, { intern, school, programme }: About) {
  return {
    placement: placement.placement,
    intern: cut(intern, 200),
    school: cut(school, 200),
    programme: cut(programme, 200),
    days: daysOf(placement).map(({ on, from, to }) => ({ on, from, to })),
  };
}

/** What the person noted counts before what the list says. */
function mergedFacts(listed: DayFacts, own: DayFacts): DayFacts {
  const said = Object.entries(own).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(
    Object.entries({ ...listed, ...Object.fromEntries(said) }).map(([fact, text]) => [
      fact,
      cut(text, longestFact),
    ]),
  );
}

/** Two texts of two devices can be longer together than what a link holds. */
function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
