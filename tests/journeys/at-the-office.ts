import { expect, type Phone } from './journey.ts';

/** A slip as its page shows it: who it is for, and the code to hand over. */
export interface Slip {
  name: string;
  code: string;
}

/** A coordinator joins, and works online: there is no app to wait for. */
export async function joinAtTheOffice(laptop: Phone, code: string): Promise<void> {
  await laptop.page.goto('/join');
  await laptop.page.getByLabel('Your code').fill(code);
  await laptop.page.getByRole('button', { name: 'Join' }).click();
  await expect(laptop.page).toHaveURL(/\/office$/);
}

/** Invites somebody, and stays at their slip. */
export async function invite(
  { page }: Phone,
  {
    name,
    as,
    school,
  }: { name: string; as: 'An intern' | 'A coach or host mentor'; school: string },
): Promise<Slip> {
  await page.goto('/office');
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByLabel(as).check();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('School (optional)').fill(school);
  await page.getByRole('button', { name: 'Make their code' }).click();
  return slipOn({ page });
}

/** The slip that is on the screen. */
export async function slipOn({ page }: Pick<Phone, 'page'>): Promise<Slip> {
  const slip = page.getByRole('article');
  const name = await slip.getByRole('heading').innerText();
  const code = (await slip.innerText()).match(/\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/g) ?? [];
  expect(code, 'a slip has one code').toHaveLength(1);
  return { name, code: code[0] ?? '' };
}

/** Puts two together from today, for as long as nobody ends it. */
export async function putTogether({ page }: Phone, intern: string, coach: string): Promise<void> {
  await page.goto('/office');
  await page.getByRole('link', { name: 'Put an intern and a coach together' }).click();
  await page.getByLabel('Intern', { exact: true }).selectOption(intern);
  await page.getByLabel('Coach or mentor').selectOption(coach);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(intern);
}

/** Opens a person's page. */
export async function openPerson({ page }: Phone, name: string): Promise<void> {
  await page.goto('/office');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Ends what a person has with another, now. */
export async function endPeriod(laptop: Phone, person: string, other: string): Promise<void> {
  await openPerson(laptop, person);
  await laptop.page.getByRole('link', { name: `End it: the period with ${other}` }).click();
  await laptop.page.getByRole('button', { name: 'End it now' }).click();
  await expect(laptop.page.getByRole('listitem').filter({ hasText: other })).toContainText('Over');
}

/** Issues somebody a new code. */
export async function issueAgain(laptop: Phone, name: string): Promise<Slip> {
  await openPerson(laptop, name);
  await laptop.page.getByRole('link', { name: 'Issue a new code' }).click();
  await laptop.page.getByRole('button', { name: 'Issue a new code' }).click();
  return slipOn(laptop);
}
