import { dayFromNow, chooseSchool, makeLink, makeOutline, putDayIn } from './an-internship.ts';
import { expect, type Phone } from './journey.ts';
import type { Screen } from './screens.ts';

/** Before anything is settled. */
export const noInternshipScreens: readonly Screen[] = [
  { name: 'internship-none', path: '/app/internship' },
  { name: 'internship-schools', path: '/app/internship/choose' },
  {
    name: 'internship-school',
    path: '/app/internship/choose',
    before: async ({ page }) => {
      await page.getByRole('link', { name: 'Harbour View School' }).click();
      await page.getByRole('button', { name: 'Choose this school' }).waitFor();
    },
  },
  { name: 'internship-sheets', path: '/app/internship/sheets' },
  { name: 'internship-sheet', path: '/app/internship/sheets/meeting' },
];

/** The screens about one placement. */
function screensOf(placement: string): readonly Screen[] {
  const at = (name: string): Screen => ({
    name: `internship-${name}`,
    path: `/app/internship/${placement}/${name}`,
  });
  return [
    { name: 'internship', path: '/app/internship' },
    ...['days', 'release', 'message', 'day', 'host', 'project', 'afterwards'].map(at),
    {
      ...at('outline'),
      before: async ({ page }) => {
        await page
          .getByRole('button', { name: /Briefing with the host mentor$/ })
          .first()
          .click();
      },
    },
    {
      name: 'internship-days-wrong',
      path: `/app/internship/${placement}/days`,
      before: async ({ page }) => {
        await page.getByRole('button', { name: 'Add the day' }).click();
        await page.getByRole('alert').waitFor();
      },
    },
  ];
}

/** Settles an internship as it is a week before; gives its screens, and the addresses of its two links. */
export async function settleInternship(intern: Phone): Promise<{
  screens: readonly Screen[];
  links: { host: string; head: string };
}> {
  const { page } = intern;
  await chooseSchool(intern);
  await putDayIn(intern, dayFromNow(6));
  await putDayIn(intern, dayFromNow(7));
  await makeOutline(intern);
  const placement = /internship\/([0-9a-z]{26})\//.exec(page.url())?.[1] ?? '';
  await page.goto(`/app/internship/${placement}/release`);
  await page
    .getByLabel('How your lessons and duties are covered')
    .fill('Year 9 by Mr Lee on both days; my lunch duty swapped with Ann.');
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  const head = await makeLink(intern);
  await page.goto(`/app/internship/${placement}/host`);
  const host = await makeLink(intern);
  await page.goto(`/app/internship/${placement}/message`);
  await page.getByRole('button', { name: 'Use this, and change it' }).click();
  await expect(page.getByLabel(/^To /)).toBeVisible();
  return { screens: screensOf(placement), links: { host, head } };
}
