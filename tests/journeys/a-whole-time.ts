import { middleAndSenior } from '../../src/lib/content/frameworks/middle-and-senior.ts';
import { expect, type Phone } from './journey.ts';
import { lookAgain } from './look-again.ts';
import { makePathway } from './make-pathway.ts';
import { showResult } from './show-result.ts';
import { showReview } from './show-review.ts';
import { someCoaching } from './some-coaching.ts';
import { suggest } from './suggest-focus.ts';
import { circleWith } from './the-small-store.ts';
import { showModeration } from './write-entry.ts';

/** What the intern of a whole time has in their focus. */
export const focusName = middleAndSenior.competencies[0]?.name ?? '';

/** An intern and a coach from the first look to the second, with all that comes between. */
export async function aWholeTime(sam: Phone, priya: Phone): Promise<void> {
  await showResult(sam, 'Priya');
  await showReview(sam, 'Priya Nair');
  const focus = `/app/circles/${await circleWith(sam, 'Priya Nair')}/focus`;
  await sam.page.goto(focus);
  await suggest(sam, [focusName], 'I keep putting it off.', 'Priya');
  await priya.page.goto(focus);
  const theirs = priya.page.getByRole('region', { name: 'Sam suggests' });
  await theirs.getByLabel('Why it makes sense to you').fill('It can wait no longer.');
  await theirs.getByRole('button', { name: 'Agree' }).click();
  await expect(priya.page.getByRole('region', { name: 'The focus' })).toContainText(focusName);
  await someCoaching(sam, priya);
  await showModeration(sam, priya);
  await makePathway(sam, [focusName]);
  await sam.page.goto('/app/pathway');
  await sam.page.getByRole('region', { name: 'Before you go' }).getByRole('link').first().click();
  await sam.page.getByRole('button', { name: 'Done: write the three lines' }).click();
  await expect(sam.page.getByLabel('Title')).not.toHaveValue('');
  await lookAgain(sam);
  await expect(sam.badge).toContainText('Up to date');
}
