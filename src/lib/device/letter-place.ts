/** The circle to whose people it would go what is begun at a place; undefined for another place. */
export function circleOfPlace(place: string): string | undefined {
  const [kind, circle] = place.split(' ');
  return ['reply', 'focus', 'levels', 'role', 'terms', 'target', 'turn', 'hand-over'].includes(
    kind ?? '',
  )
    ? circle
    : undefined;
}

/** The entry that it would answer what is begun at a place; undefined for another place. */
export function entryOfPlace(place: string): string | undefined {
  const [kind, , entry] = place.split(' ');
  return kind === 'reply' ? entry : undefined;
}

/** Whether a form is filled in at a place, which is kept as one text. */
export function isForm(place: string): boolean {
  return place.startsWith('target ');
}

/** Whether something is chosen at a place for somebody to see, and no words are typed. */
export function isChoosing(place: string): boolean {
  return place.startsWith('levels ') || place.startsWith('role ');
}

/** Whether words are typed at a place, and nothing is only ticked. */
export function hasWords(place: string): boolean {
  return !place.startsWith('ticked ');
}
