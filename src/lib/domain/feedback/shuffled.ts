/** A whole number from 0 to below `limit`, each equally likely. Given to whoever needs chance, so that tests can set it. */
export type RandomBelow = (limit: number) => number;

/** The same things in an order of pure chance (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], randomBelow: RandomBelow): Thing[] {
  const left = [...things];
  const order: Thing[] = [];
  while (left.length > 0) order.push(...left.splice(randomBelow(left.length), 1));
  return order;
}
