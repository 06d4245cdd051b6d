/** The circle to whose people the words of a place would go; undefined for another place. */
export function circleOfPlace(place: string): string | undefined {
  const [kind, circle] = place.split(' ');
  return kind === 'reply' || kind === 'focus' ? circle : undefined;
}

/** Whether words are typed at a place, and nothing is only ticked. */
export function hasWords(place: string): boolean {
  return !place.startsWith('ticked ');
}
