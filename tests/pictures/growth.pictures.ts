import { aWholeTime, focusName } from '../journeys/a-whole-time.ts';
import { joinAtTheOffice, putTogether } from '../journeys/at-the-office.ts';
import { Phone, test } from '../journeys/journey.ts';
import { TestServer } from '../journeys/running-server.ts';
import { bringZip, takeZip } from '../journeys/take-along.ts';
import { circleWith } from '../journeys/the-small-store.ts';
import { takeAll, takeThis } from './taking.ts';

test.describe.configure({ timeout: 600_000 });

test('a portfolio, and what of it comes along to a new start', async ({
  server,
  phone,
  browser,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await aWholeTime(sam, priya);
  await sam.page.goto('/app/portfolio/choose');
  await sam.page.getByRole('button', { name: 'Tick what most people take' }).click();
  await sam.page.getByLabel('How it begins').fill('I teach Year 4, and lead reading from May.');
  await sam.page.getByLabel('A bursary').fill('The county’s, for the course fee.');
  await sam.page.getByRole('checkbox', { name: `${focusName}, 1st look` }).check();
  await sam.page.getByLabel('What I did', { exact: true }).check();
  await sam.page.getByLabel('How your coach sees your levels').check();
  for (const title of ['What I put off', 'The moderation meeting'])
    await sam.page.getByLabel(title).check();
  for (const letter of await sam.page.getByRole('checkbox', { name: /^Priya Nair/ }).all())
    await letter.check();
  await takeAll(sam, [
    { name: 'portfolio-choose-full', path: '/app/portfolio/choose' },
    { name: 'portfolio-full', path: '/app/portfolio' },
  ]);
  const path = new URL('out/portfolio.pdf', import.meta.url).pathname;
  await sam.page.pdf({ path, preferCSSPageSize: true });
  const zip = await takeZip(sam);
  const there = await TestServer.start();
  const amy = await Phone.of(browser, there);
  try {
    await amy.join(there.codeOf('Sam Adeyemi'));
    await bringZip(amy, zip);
    await amy.page.getByText('From Sam Adeyemi').waitFor();
    await takeThis(amy, 'bring-full');
    await amy.page.getByRole('button', { name: 'Bring it in' }).click();
    await amy.page.getByText('It is all here now.').waitFor();
    await takeThis(amy, 'bring-done');
    await takeAll(amy, [{ name: 'before', path: '/app/me/before' }]);
  } finally {
    await amy.close();
    await there.dispose();
  }
});

test('a hand-over, in the hands of all three', async ({ server, phone }) => {
  const [sam, priya, daniel, jo] = [await phone(), await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await putTogether(jo, 'Sam Adeyemi', 'Daniel Okafor');
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await daniel.join(server.codeOf('Daniel Okafor'));
  const withPriya = `/app/circles/${await circleWith(sam, 'Priya Nair')}/hand-over`;
  const withDaniel = `/app/circles/${await circleWith(sam, 'Daniel Okafor')}/hand-over`;
  await takeAll(sam, [{ name: 'hand-over-none', path: withPriya }]);
  await takeAll(priya, [{ name: 'coach-hand-over-none', path: withPriya }]);
  await priya.page
    .getByLabel('What the next person should know')
    .fill('Sam hears people out. What helps: one question, then a silence.');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await priya.page.getByText(/Waits for Sam/).waitFor();
  await sam.page.goto(withPriya);
  await sam.page.getByText('Sam hears people out.').waitFor();
  await takeThis(sam, 'hand-over-waits');
  await sam.page.getByRole('link', { name: 'Pass it on to Daniel' }).click();
  await sam.page.getByRole('region', { name: 'What Daniel will see' }).waitFor();
  await takeThis(sam, 'hand-over-preview');
  await sam.page.getByRole('button', { name: 'Show Daniel' }).click();
  await sam.page.getByText(/^Daniel can see this/).waitFor();
  await takeThis(sam, 'hand-over-passed');
  await priya.page.getByText(/Passed on to Daniel/).waitFor();
  await takeThis(priya, 'coach-hand-over-passed');
  await daniel.page.goto(withDaniel);
  await daniel.page.getByRole('region', { name: 'From Priya Nair' }).waitFor();
  await takeThis(daniel, 'coach-hand-over-got');
});
