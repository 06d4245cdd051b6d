import { aCase } from '../../src/lib/domain/framework/case/a-case.test-support.ts';
import { middleAndSenior } from '../../src/lib/content/frameworks/middle-and-senior.ts';
import { expect, type Phone } from './journey.ts';

const [first, second] = middleAndSenior.competencies;
if (first === undefined || second === undefined) throw new Error('too few competencies');

/** What the lines and the panel of these journeys are about. */
export const asked = { first, second };

/** A file of another body, as a browser hands it over. */
export function caseFile(data: unknown = aCase()) {
  return {
    name: 'framework.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)),
  };
}

/** Sets the programme's own lines for middle leadership; the first competency's as given, the rest as suggested. */
export async function setOwnLines(
  { page }: Phone,
  { start, role }: { start: string; role: string },
): Promise<void> {
  await page.goto('/office/programme/lines/middle/own');
  await page.getByLabel('Who says so?').fill('The programme board');
  await page.getByLabel('Why? (optional)').fill('Our schools are small.');
  const lines = page.getByRole('group', { name: asked.first.name });
  await lines.getByLabel('to start the course').selectOption(start);
  await lines.getByLabel('in the role').selectOption(role);
  await page.getByRole('button', { name: 'Save these lines' }).click();
}

/** Records what eight people chose for senior leadership, about the first competency alone. */
export async function recordPanel({ page }: Phone, starting: number): Promise<void> {
  await page.goto('/office/programme/panel/senior');
  await page.getByLabel('Who was asked?').fill('Eight serving senior leaders');
  await page.getByLabel('How many answered?').fill('8');
  const day = page.getByRole('group', { name: 'When?' });
  for (const [label, value] of [
    ['Day', '12'],
    ['Month', '5'],
    ['Year', '2026'],
  ] as const)
    await day.getByLabel(label).fill(value);
  const counts = (point: string) =>
    page.getByRole('group', { name: `${first?.name ?? ''}, ${point}` });
  await counts('to start the course').getByLabel('With support').fill(String(starting));
  await counts('to start the course').getByLabel('Starting').fill('2');
  await counts('in the role').getByLabel('In the role').fill('8');
  await page.getByRole('button', { name: 'Save what they chose' }).click();
}

/** Copies version 1 to a draft, with another wording of the first statement, and stays at the draft. */
export async function rewordFirst({ page }: Phone, text: string): Promise<void> {
  await page.goto('/office/statements');
  await page.getByRole('button', { name: 'Copy to a draft version 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Draft of');
  await page.locator('ol a').first().click();
  await page.getByLabel('Statement').fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: text })).toBeVisible();
}

/** Publishes the draft that is on the screen, and has it asked from now on; of `same` marks mean the same as before. */
export async function publishDraft({ page }: Phone, same: readonly string[] = []): Promise<void> {
  await page.getByRole('link', { name: 'Look at it before publishing' }).click();
  for (const area of same) await page.getByRole('checkbox', { name: area }).check();
  await page.getByRole('radio', { name: /^Version 2/ }).check();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2 asked now' })).toBeVisible();
}

/** Brings a framework in, and stays at its page. */
export async function bringFramework({ page }: Phone, file = caseFile()): Promise<void> {
  await page.goto('/office/programme/frameworks/bring');
  await page.getByLabel('The file').setInputFiles(file);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page
    .getByRole('alert')
    .or(page.getByText(/^(Brought in by your programme|Comes with Selvedge),/))
    .waitFor();
}
