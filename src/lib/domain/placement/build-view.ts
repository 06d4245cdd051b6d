import type { DayFacts } from './day-facts.ts';
import type { HeadView, HostView } from './link-view.ts';
import { timetable } from './outline.ts';
import { daysOf, ownFacts, placementWords, type Placement } from './placement.ts';

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
    note: placementWords(placement, 'note'),
    outline: timetable(placement).flatMap(({ items }) =>
      items.map(({ on, from, to, title }) => ({ on, from, to, title })),
    ),
    facts: mergedFacts(about.listed, ownFacts(placement)),
    project: {
      question: placementWords(placement, 'question'),
      gives: placementWords(placement, 'gives'),
    },
    back: placementWords(placement, 'back'),
  };
}

/** What the head would see now. */
export function headViewOf(placement: Placement, about: About): HeadView {
  return { for: 'head', ...common(placement, about), cover: placementWords(placement, 'cover') };
}

function common(placement: Placement, { intern, school, programme }: About) {
  return {
    placement: placement.placement,
    intern: cut(intern),
    school: cut(school),
    programme: cut(programme),
    days: daysOf(placement).map(({ on, from, to }) => ({ on, from, to })),
  };
}

/** What the person noted counts before what the list says. */
function mergedFacts(listed: DayFacts, own: DayFacts): DayFacts {
  const said = Object.entries(own).filter(([, text]) => text.trim() !== '');
  return { ...listed, ...Object.fromEntries(said) };
}

function cut(text: string): string {
  return text.slice(0, 200);
}
