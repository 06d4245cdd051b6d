import type { NotDone } from '#lib/device/reminders.ts';

/** What went wrong, and what to do. */
export const notDoneWords: Readonly<Record<NotDone, string>> = {
  'no-signal': 'There is no signal. Nothing was changed: try again when there is one.',
  'signed-out':
    'You have been signed out. Sign in on this device first, with a code from your programme team.',
  failed: 'That did not work on our side, and nothing was changed. Try again in a few minutes.',
  refused:
    'Your browser was told not to show notifications from Selvedge, so this stays off. You can allow them in the browser’s settings for this site.',
  'not-answered':
    'Your browser’s question was closed without an answer, so this stays off. Tick it again to be asked again.',
  'no-push':
    'Your browser could not set up notifications just now, so this stays off. Try again later, or in another browser.',
  'no-address':
    'That is not an e-mail address we can send to. Check it: it looks like name@school.org.uk.',
  'too-often':
    'That has been tried often enough for today. Check your junk mail, or try again tomorrow.',
  'not-taken': 'The e-mail could not be sent to that address. Check it, or try again in an hour.',
};
