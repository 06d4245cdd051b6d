/** The place of a letter being typed in a circle. */
export function letterPlace(circle: string): string {
  return `reply ${circle}`;
}

/** The circle whose letter is typed at a place; undefined for another place. */
export function circleOfPlace(place: string): string | undefined {
  return place.startsWith('reply ') ? place.slice('reply '.length) : undefined;
}
