import AxeBuilder from '@axe-core/playwright';
import { aWholeTime, focusName } from './a-whole-time.ts';
import { chooseSchool, dayFromNow, makeOutline, putDayIn } from './an-internship.ts';
import { expect, test, type Phone } from './journey.ts';
import { readPdf } from './read-pdf.ts';

test.describe.configure({ timeout: 300_000 });

/** Both colour schemes of the screen as it stands. */
async function expectAccessible({ page }: Phone): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Days in another school: agreed by links, spent, confirmed by the host mentor. */
async function anInternship(sam: Phone, host: Phone): Promise<void> {
  await chooseSchool(sam);
  await putDayIn(sam, dayFromNow(-1));
  await makeOutline(sam);
  await sam.page.getByRole('link', { name: 'Show it to the host mentor' }).click();
  // A link is made with a signal: whoever has none is told, and tries again.
  await expect(async () => {
    const make = sam.page.getByRole('button', { name: 'Make the link' });
    if (await make.isVisible()) await make.click();
    await expect(sam.page.getByText(/\/link\/placement#/)).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const address = await sam.page.getByText(/\/link\/placement#/).innerText();
  await host.page.goto(address.slice(address.indexOf('/link/')));
  await host.page.getByLabel('Your name').fill('Ms Whitlock');
  await host.page.getByRole('button', { name: 'Sam Adeyemi came' }).click();
  await expect(host.page.getByText(/You confirmed that they were there/)).toBeVisible();
  await sam.page.goto('/app/internship');
  await expect(sam.page.getByText('Ms Whitlock confirms that you were there')).toBeVisible();
}

test('the pilot, on a signal that comes and goes, ends in a portfolio, whose PDF tells what was chosen and nothing else', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  // Both walk through corridors: the signal comes and goes all the time.
  for (const { line } of [sam, priya]) line.comeAndGo();
  await aWholeTime(sam, priya);
  await anInternship(sam, await phone());
  for (const { line } of [sam, priya]) line.stay();
  await expect(sam.badge).toContainText('Up to date');

  // The rest needs no signal: from the end of the path, at a phone.
  await sam.goOffline();
  await sam.page.goto('/app/path');
  await sam.page.getByRole('link', { name: 'Your portfolio, to print and to keep' }).click();
  await expect(sam.page.getByText('Nothing is in it until you choose it.')).toBeVisible();
  await expect(sam.page.getByRole('article')).toHaveCount(0);
  await expectAccessible(sam);
  await sam.page.getByRole('link', { name: 'Choose what goes in' }).click();
  await expectAccessible(sam);
  await expect(sam.page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await sam.page.getByRole('button', { name: 'Tick what most people take' }).click();
  await expect(sam.page.getByRole('checkbox', { checked: true })).toHaveCount(6);
  await sam.page.getByLabel('How it begins').fill('I teach Year 4, and lead reading from May.');
  await sam.page.getByLabel('A bursary').fill('The county’s, for the course fee.');
  await sam.page.getByRole('checkbox', { name: `${focusName}, 1st look` }).check();
  await sam.page.getByLabel('The moderation meeting').check();
  await sam.page.getByRole('checkbox', { name: /^Priya Nair, \d/ }).check();
  await expect(sam.page.getByText('Kept', { exact: true })).toHaveCount(2);
  await sam.page.reload();
  await expect(sam.page.getByLabel('The moderation meeting')).toBeChecked();
  await expect(sam.page.getByLabel('A bursary')).toHaveValue('The county’s, for the course fee.');
  await sam.page.getByRole('link', { name: 'See it' }).click();
  await expect(sam.page.getByText(/1 of 4 journal entries/)).toBeVisible();
  await expect(sam.page.getByRole('img', { name: 'The board after it' })).toBeVisible();

  // In the dark too: paper is paper.
  await sam.page.emulateMedia({ colorScheme: 'dark' });
  const pages = await readPdf(await sam.page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const { width, height } of pages) {
    expect(Math.abs(width - 595.28)).toBeLessThan(1);
    expect(Math.abs(height - 841.89)).toBeLessThan(1);
  }
  const [cover, ...others] = pages.map(({ text }) => text);
  expect(cover).toContain('Sam Adeyemi');
  expect(cover).toContain('I teach Year 4, and lead reading from May.');
  for (const [index, text] of others.entries())
    expect(text).toContain(`${index + 2} / ${pages.length}`);
  const all = others.join(' ');
  let at = 0;
  for (const words of [
    'Where I am now',
    'What I can do',
    focusName,
    'In the focus since',
    'I keep putting it off.',
    'It can wait no longer.',
    'In another school',
    'Quarry Hill Academy',
    'Confirmed by Ms Whitlock.',
    'Nobody defended anything',
    'Priya Nair',
    'What comes next',
    'The county’s, for the course fee.',
  ]) {
    expect(all.slice(at)).toContain(words);
    at = all.indexOf(words, at);
  }
  // Nothing that was not chosen, no button, and no other picture than the photo: the charts are drawn.
  for (const words of [
    'The new rota held',
    'What I put off',
    'I led the moderation in two',
    'what it would take to chair',
    '±',
  ])
    expect(all).not.toContain(words);
  for (const words of ['Print or save', 'Take everything', 'Not yet sent'])
    expect(all).not.toContain(words);
  expect(pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(1);
});

test('somebody with nothing yet is told so, and the first page is theirs already', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.page.goto('/app/portfolio');
  await expect(sam.page.getByText('Nothing is in it until you choose it.')).toBeVisible();
  await sam.page.getByRole('link', { name: 'Choose what goes in' }).click();
  await sam.page.getByRole('button', { name: 'Tick what most people take' }).click();
  await sam.page.getByRole('link', { name: 'See it' }).click();
  await expect(sam.page.getByText('There is nothing to tell of what you chose yet.')).toBeVisible();
  await expectAccessible(sam);
  const pages = await readPdf(await sam.page.pdf({ preferCSSPageSize: true }));
  expect(pages.map(({ text }) => text).join(' ')).toContain('Sam Adeyemi');
  expect(pages).toHaveLength(1);
});
