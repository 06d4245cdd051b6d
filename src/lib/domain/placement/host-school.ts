import * as z from 'zod/mini';
import { DayFacts } from './day-facts.ts';

/** How long the texts about a school may be, in characters. */
export const longestOfSchool = {
  name: 100,
  place: 100,
  see: 1_000,
  when: 300,
  travel: 300,
} as const;

export const phases = ['primary', 'secondary', 'all-through', 'special', 'other'] as const;
export const Phase = z.enum(phases);
export type Phase = z.infer<typeof Phase>;

export const phaseWords: Readonly<Record<Phase, string>> = {
  primary: 'Primary',
  secondary: 'Secondary',
  'all-through': 'All-through',
  special: 'Special',
  other: 'Another kind of school',
};

/** A school that offers to have somebody, as its programme wrote it down. */
export const HostSchool = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(longestOfSchool.name)),
  /** The town or village. */
  place: z.string().check(z.maxLength(longestOfSchool.place)),
  phase: Phase,
  /** What can be seen there that cannot be seen everywhere. */
  see: z.string().check(z.minLength(1), z.maxLength(longestOfSchool.see)),
  /** Which dates suit. */
  when: z.string().check(z.maxLength(longestOfSchool.when)),
  /** How to get there. */
  travel: z.string().check(z.maxLength(longestOfSchool.travel)),
  /** The ids of competencies of the programme's framework that a day there gives a chance to see or try. */
  offers: z.array(z.string()).check(z.maxLength(40)),
  facts: DayFacts,
  /** Whether somebody who visits may take photos for their own journal. */
  photos: z.boolean(),
});
export type HostSchool = z.infer<typeof HostSchool>;

/** `hostSchool~server~<id>` in a cohort's space. */
export const HostSchoolDocument = z.looseObject({
  type: z.literal('hostSchool'),
  author: z.literal('server'),
  v: z.literal(1),
  /** A ULID. */
  id: z.string(),
  school: HostSchool,
  /** It does not offer any more; who has a placement there keeps it. */
  isRetired: z.optional(z.boolean()),
});
export type HostSchoolDocument = z.infer<typeof HostSchoolDocument>;

/**
 * `placedAt~server~<ulid>` in `me-<person>`: that the programme team chose a school for them. The latest counts.
 */
export const PlacedAtDocument = z.looseObject({
  type: z.literal('placedAt'),
  author: z.literal('server'),
  v: z.literal(1),
  /** The id of the school. */
  school: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type PlacedAtDocument = z.infer<typeof PlacedAtDocument>;

/**
 * Schools that offer, those first that offer most of what somebody wants to work on; then by name.
 * @param focus ids of competencies
 */
export function schoolsFor<School extends { school: HostSchool }>(
  schools: readonly School[],
  focus: readonly string[],
): School[] {
  const fits = ({ school }: School) => focus.filter((id) => school.offers.includes(id)).length;
  return schools.toSorted(
    (a, b) => fits(b) - fits(a) || a.school.name.localeCompare(b.school.name, 'en-GB'),
  );
}
