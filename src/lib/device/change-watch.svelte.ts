import type { ShareDocument } from '../domain/sharing/share.ts';
import { changedSinceShown } from './changed-since.ts';
import type { Workplace } from './workplace.ts';

/**
 * Follows, as long as a component is there, whether the intern has changed the original since a copy of it was shown.
 * False where there is none. Call it while the component is made.
 */
export function watchChange(
  workplace: () => Workplace,
  share: () => Pick<ShareDocument, 'of' | 'ofHash'> | undefined,
): { readonly isChanged: boolean } {
  let isChanged = $state(false);
  $effect(() => {
    const shown = share();
    if (shown === undefined) isChanged = false;
    else
      void changedSinceShown(workplace(), shown).then((changed) => {
        isChanged = changed;
      });
  });
  return {
    get isChanged() {
      return isChanged;
    },
  };
}
