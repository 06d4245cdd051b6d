import { circleOfPlace } from './letter-place.ts';

/** The place of a letter being typed in a circle. */
export function letterPlace(circle: string): string {
  return `reply ${circle}`;
}

/** Where the reason for a focus is typed, or the words to a suggestion (its id). */
export function focusPlace(circle: string, proposal?: string): string {
  return proposal === undefined ? `focus ${circle}` : `focus ${circle} ${proposal}`;
}

/** Where it is kept what was ticked for a focus: no words, and nothing that somebody would miss. */
export function tickedPlace(circle: string): string {
  return `ticked ${circle}`;
}

/** The screen on which somebody goes on with the words of a place. */
export function screenOfPlace(place: string): string {
  const circle = `/app/circles/${circleOfPlace(place) ?? ''}`;
  return place.startsWith('focus ') ? `${circle}/focus` : `${circle}#reply`;
}
