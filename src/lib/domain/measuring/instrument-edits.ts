import type { Area, Facet, InstrumentDraft, Statement } from './instrument.ts';

/** A statement in its new words, or a new one, at a place in the order (from 0). */
export function withStatement(
  draft: InstrumentDraft,
  statement: Statement,
  place: number,
): InstrumentDraft {
  const statements = draft.statements.filter(({ id }) => id !== statement.id);
  statements.splice(place, 0, statement);
  return { ...draft, statements };
}

/** The same, without a statement. */
export function withoutStatement(draft: InstrumentDraft, statement: string): InstrumentDraft {
  return { ...draft, statements: draft.statements.filter(({ id }) => id !== statement) };
}

/** A statement one place earlier (-1) or later (1). Does nothing at the ends. */
export function withMoved(
  draft: InstrumentDraft,
  statement: string,
  steps: -1 | 1,
): InstrumentDraft {
  const at = draft.statements.findIndex(({ id }) => id === statement);
  const moved = draft.statements[at];
  const place = at + steps;
  if (moved === undefined || place < 0 || place >= draft.statements.length) return draft;
  return withStatement(draft, moved, place);
}

export function withArea(draft: InstrumentDraft, area: Area): InstrumentDraft {
  return { ...draft, areas: replaced(draft.areas, area) };
}

/** Without an area, its facets and their statements. */
export function withoutArea(draft: InstrumentDraft, area: string): InstrumentDraft {
  return draft.facets
    .filter((facet) => facet.area === area)
    .reduce<InstrumentDraft>((left, { id }) => withoutFacet(left, id), {
      ...draft,
      areas: draft.areas.filter(({ id }) => id !== area),
    });
}

export function withFacet(draft: InstrumentDraft, facet: Facet): InstrumentDraft {
  return { ...draft, facets: replaced(draft.facets, facet) };
}

/** Without a facet and its statements. */
export function withoutFacet(draft: InstrumentDraft, facet: string): InstrumentDraft {
  return {
    ...draft,
    facets: draft.facets.filter(({ id }) => id !== facet),
    statements: draft.statements.filter((statement) => statement.facet !== facet),
  };
}

/**
 * An id for something new: what it begins with, and a number that neither of these has. A statement that is gone had
 * one too, and answers were given to it: so the version that a draft began with is asked as well.
 */
export function freeId(beginning: string, ...versions: readonly InstrumentDraft[]): string {
  const used = new Set(
    versions
      .flatMap(({ areas, facets, statements }) => [...areas, ...facets, ...statements])
      .map(({ id }) => id),
  );
  for (let number = 1; ; number += 1) {
    const id = `${beginning.slice(0, 34)}-${number}`;
    if (!used.has(id)) return id;
  }
}

/** The list with an item in the place of the one of its id, or at its end. */
function replaced<Item extends { id: string }>(items: readonly Item[], item: Item): Item[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
}
