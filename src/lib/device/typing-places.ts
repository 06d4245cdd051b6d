import { circleOfPlace, entryOfPlace, isChoosing } from './letter-place.ts';

/** The place of a letter being typed in a circle; `entry` is the one that it answers. */
export function letterPlace(circle: string, entry?: string): string {
  return entry === undefined ? `reply ${circle}` : `reply ${circle} ${entry}`;
}

/** Where the reason for a focus is typed, or the words to a suggestion (its id). */
export function focusPlace(circle: string, proposal?: string): string {
  return proposal === undefined ? `focus ${circle}` : `focus ${circle} ${proposal}`;
}

/** Where it is typed what is added to how two people work together. */
export function termsPlace(circle: string): string {
  return `terms ${circle}`;
}

/** Where it is kept what a coach ticked with it: that they are the line manager too, or not. */
export function managesPlace(circle: string): string {
  return `ticked ${circle} manages`;
}

/** Where it is kept what was chosen with what is typed about a target (its ULID): its state, and its day. */
export function turnChoicePlace(circle: string, target: string): string {
  return `ticked ${circle} turn ${target}`;
}

/** Where a target is filled in. */
export function targetPlace(circle: string): string {
  return `target ${circle}`;
}

/** Where it is typed what became of a target (its ULID). */
export function turnPlace(circle: string, target: string): string {
  return `turn ${circle} ${target}`;
}

/** Where a hand-over is typed. */
export function handOverPlace(circle: string): string {
  return `hand-over ${circle}`;
}

/** Where it is kept what was ticked for a focus: no words, and nothing that somebody would miss. */
export function tickedPlace(circle: string): string {
  return `ticked ${circle}`;
}

/** Where it is kept that a letter says what its author saw. */
export function sawPlace(circle: string): string {
  return `ticked ${circle} saw`;
}

/** Where it is kept what is ticked for the words of a place. */
export function tickedWith(place: string): string[] {
  const circle = circleOfPlace(place);
  if (circle === undefined) return [];
  if (place === letterPlace(circle)) return [sawPlace(circle)];
  if (place === termsPlace(circle)) return [managesPlace(circle)];
  const [kind, , target = ''] = place.split(' ');
  if (kind === 'turn') return [turnChoicePlace(circle, target)];
  return place === focusPlace(circle) ? [tickedPlace(circle)] : [];
}

/** Where the levels are kept that somebody chose for the intern of a circle, and has not shown. */
export function levelsPlace(
  circle: string,
  { id, version }: { id: string; version: number },
): string {
  return `levels ${circle} ${id}.${version}`;
}

/** Where it is kept what somebody thinks a role asks in the areas of a version, and has not shown the intern of a circle. */
export function rolePlace(
  circle: string,
  { id, version }: { id: string; version: number },
): string {
  return `role ${circle} ${version === 1 ? id : `${id}@${version}`}`;
}

/** The screen on which somebody goes on with the words of a place. */
export function screenOfPlace(place: string): string {
  return screenOfOwn(place) ?? screenInCircle(place);
}

/** Of words that are their writer's own. */
function screenOfOwn(place: string): string | undefined {
  const [kind, first = '', second = ''] = place.split(' ');
  if (kind === 'journal') return `/app/journal/${first}/write`;
  if (kind === 'talk') return `/app/circles/${first}/talks/${second}/write`;
  if (kind === 'placement') return screenOfPlacement(first, second);
  if (kind === 'practice') return `/app/coaching/log/${first}`;
  if (kind === 'evidence') return `/app/self-review/${second}`;
  if (kind === 'portfolio') return '/app/portfolio/choose';
  return kind === 'look-back' ? '/app/where-i-am-now/again' : undefined;
}

/** Which screen of a placement has the box of a place. */
function screenOfPlacement(placement: string, place: string): string {
  const screens: Readonly<Record<string, string>> = {
    ...{ message: 'message', cover: 'release', note: 'host', back: 'afterwards' },
    ...{ question: 'project', did: 'project', found: 'project', gives: 'project' },
  };
  return `/app/internship/${placement}/${screens[place] ?? 'day'}`;
}

function screenInCircle(place: string): string {
  const circle = `/app/circles/${circleOfPlace(place) ?? ''}`;
  if (isChoosing(place)) return circle;
  const [kind, , target = ''] = place.split(' ');
  if (kind === 'hand-over') return `${circle}/hand-over`;
  if (kind === 'terms') return `${circle}/agreement`;
  if (kind === 'target' || kind === 'turn') return `${circle}/targets/${target}`;
  const entry = entryOfPlace(place);
  if (entry !== undefined) return `${circle}/entry/${entry}`;
  return place.startsWith('focus ') ? `${circle}/focus` : `${circle}#reply`;
}
