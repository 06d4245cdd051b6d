/** What an address calls something that is not there yet. No id is this: those made here end in a number. */
export const newOne = 'new';

export function draftAddress(draft: string): string {
  return `/office/statements/drafts/${draft}`;
}
