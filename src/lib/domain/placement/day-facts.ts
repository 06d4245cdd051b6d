import * as z from 'zod/mini';

/** What somebody has to know for a day in another school, a fact each, in the order in which it is needed. */
export const dayFacts = [
  'address',
  'arrival',
  'parking',
  'askFor',
  'telephone',
  'standIn',
  'limits',
] as const;
export type DayFact = (typeof dayFacts)[number];

/** How long one fact may be, in characters. */
export const longestFact = 600;

/** Of each fact what is known; what nobody said is absent or empty. */
export const DayFacts = z.partialRecord(
  z.enum(dayFacts),
  z.string().check(z.maxLength(longestFact)),
);
export type DayFacts = z.infer<typeof DayFacts>;

export const factWords: Readonly<Record<DayFact, { label: string; hint: string }>> = {
  address: { label: 'Address', hint: 'With the postcode.' },
  arrival: { label: 'Arriving', hint: 'When to be there, which entrance, how to sign in.' },
  parking: { label: 'Parking and travel', hint: 'Where to leave a car, or the nearest stop.' },
  askFor: { label: 'Ask for', hint: 'Who to ask for at reception.' },
  telephone: { label: 'Telephone', hint: 'The school office, in case you are late.' },
  standIn: { label: 'If they are not there', hint: 'Who stands in for them.' },
  limits: {
    label: 'What to keep to',
    hint: 'What may not be seen, written down or photographed.',
  },
};

/** Where what is known of a day comes from. */
export type FactSource = 'self' | 'host' | 'list';

/** A fact, and who said it. */
export interface KnownFact {
  fact: DayFact;
  text: string;
  from: FactSource;
}

/**
 * What is known of each fact: what the host wrote for this very visit counts before what the person noted, and that before
 * what the school says on its list.
 */
export function knownFacts(said: Readonly<Record<FactSource, DayFacts>>): KnownFact[] {
  return dayFacts.flatMap((fact) => {
    for (const from of ['host', 'self', 'list'] as const) {
      const text = said[from][fact]?.trim() ?? '';
      if (text !== '') return [{ fact, text, from }];
    }
    return [];
  });
}

/** The facts of which nobody has said anything. */
export function missingFacts(known: readonly KnownFact[]): DayFact[] {
  return dayFacts.filter((fact) => !known.some((one) => one.fact === fact));
}

/** The digits of a telephone number, as `tel:` wants them; undefined where there are too few to ring. */
export function dialled(text: string): string | undefined {
  const [number] = /\+?[\d\s().-]{7,}/.exec(text) ?? [];
  const digits = number?.replace(/[^\d+]/g, '');
  return digits === undefined || digits.length < 7 ? undefined : digits;
}
