import { endPeriod, joinAtTheOffice } from '../journeys/at-the-office.ts';
import { chooseRole } from '../journeys/choose-role.ts';
import { expect, test } from '../journeys/journey.ts';
import { showResult } from '../journeys/show-result.ts';
import { sortAll } from '../journeys/show-review.ts';
import { circleWith } from '../journeys/the-small-store.ts';
import { takeThis } from './taking.ts';

test('what a coach has begun and not sent', async ({ server, phone }) => {
  const [jo, sam, priya] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await showResult(sam, 'Priya');
  await sortAll(sam, (index) => (index % 3 === 0 ? '3' : '2'));
  await sam.page.goto(`/app/circles/${await circleWith(sam, 'Priya Nair')}`);
  await expect(sam.page.getByRole('link', { name: 'Show Priya what I can do' })).toBeVisible();
  await takeThis(sam, 'begun-circle-link');
  await sam.page.getByRole('link', { name: 'Show Priya what I can do' }).click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();

  await priya.page.goto('/app');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await priya.page.getByText('How you see it', { exact: true }).click();
  const levels = priya.page.locator('select[id^="level-"]');
  await levels.nth(0).selectOption({ index: 3 });
  await levels.nth(3).selectOption({ index: 2 });
  await expect(priya.page.getByText('2 choices are kept on this device')).toBeVisible();
  await chooseRole(priya);
  await priya.page
    .getByLabel('Write to Sam')
    .fill(
      'You asked the office first, and it showed. Tell me on Thursday how the two newest took it.',
    );
  await priya.page.getByLabel(/Something I saw Sam do/).check();
  await takeThis(priya, 'begun-coach');
  await priya.page.goto('/app/me/unsent');
  await expect(priya.page.getByRole('button', { name: 'Throw it away' })).toHaveCount(3);
  await takeThis(priya, 'begun-unsent');
  const throwing = priya.page.getByRole('button', { name: 'Throw it away', exact: true });
  await throwing.first().click();
  await throwing.first().click();
  await expect(throwing).toHaveCount(1);
  await takeThis(priya, 'begun-unsent-asking');
  await endPeriod(jo, 'Sam Adeyemi', 'Priya Nair');
  await priya.page.reload();
  await expect(priya.page.getByText('Your time together has ended').first()).toBeVisible();
  await takeThis(priya, 'begun-unsent-ended');
});
