/** What is still to be done about copies of answers for the programme: they are to go, or to be deleted. */
export type NormDue = 'send' | 'withdraw';

/** The setting that says so; absent where nothing is. */
export const normDueKey = 'normDue';

/** Reads it. */
export function normDueIn(setting: unknown): NormDue | undefined {
  return setting === 'send' || setting === 'withdraw' ? setting : undefined;
}
