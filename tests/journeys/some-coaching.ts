import { expect, type Phone } from './journey.ts';
import { circleWith } from './the-small-store.ts';

/** A day some days from now, as a date box has it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A coach and an intern after some weeks: agreed, with targets, and talks of which one is shown. */
export async function someCoaching(intern: Phone, coach: Phone): Promise<void> {
  const circle = `/app/circles/${await circleWith(intern, 'Priya Nair')}`;
  await coach.page.goto(`${circle}/agreement`);
  await coach.page.getByLabel('I am Sam’s line manager as well').check();
  await coach.page
    .getByLabel('What you two add')
    .fill('Mondays, 15:45, in the library. Not by e-mail in the evening.');
  await coach.page.getByRole('button', { name: 'Put this forward to Sam' }).click();
  await expect(coach.page.getByText('has not answered yet')).toBeVisible();
  await intern.page.goto(`${circle}/agreement`);
  await intern.page.getByRole('button', { name: 'Yes, I agree' }).click();
  await expect(intern.page.getByRole('heading', { name: /^Agreed on/ })).toBeVisible();

  for (const [what, how, days] of [
    ['Lead the moderation meeting, start to end.', 'Rosa chairs nothing of it.', 5],
    ['Have the talk about the reading records.', 'We both know by Friday.', 2],
    ['Walk one corridor a week with our deputy.', '', 40],
  ] as const) {
    await intern.page.goto(`${circle}/targets`);
    await intern.page
      .getByRole('button', { name: 'Write down a target' })
      .or(intern.page.getByLabel('What will you do?'))
      .first()
      .waitFor();
    const button = intern.page.getByRole('button', { name: 'Write down a target' });
    if (await button.isVisible()) await button.click();
    await intern.page.getByLabel('What will you do?').fill(what);
    await intern.page.getByLabel('How will you both know?').fill(how);
    await intern.page.getByLabel('By when?').fill(dayFromNow(days));
    await intern.page.getByLabel('What it works on').selectOption({ label: 'Hard messages' });
    await intern.page.getByRole('button', { name: 'Write it down for you both' }).click();
    await expect(intern.page.getByRole('link', { name: what })).toBeVisible();
  }
  await intern.page.getByRole('link', { name: /Walk one corridor/ }).click();
  await intern.page.getByRole('radio', { name: 'Partly met' }).check();
  await intern.page.getByLabel('In a line or two').fill('Twice. The second time she asked me in.');
  await intern.page.getByRole('button', { name: 'Say so' }).click();
  await expect(intern.badge).toContainText('Up to date');

  for (const [days, shown] of [
    [-20, true],
    [-6, false],
  ] as const) {
    await coach.page.goto(`${circle}/talks`);
    await coach.page.getByRole('button', { name: 'Write down a talk' }).click();
    await coach.page.getByLabel('When you talked').fill(dayFromNow(days));
    await coach.page
      .getByLabel('What we talked about')
      .fill('The moderation: what it would take to chair it and not to present it.');
    await coach.page
      .getByLabel('What happens next')
      .fill('Sam asks each of them for one book, by Thursday. I keep quiet.');
    await coach.page
      .getByLabel('Only for you')
      .fill('Talks faster when the head is named. Ask about that, not yet.');
    await expect(coach.page.getByText('Kept', { exact: true })).toHaveCount(3);
    await coach.page.getByRole('link', { name: 'Done' }).click();
    if (!shown) continue;
    await coach.page.getByRole('link', { name: 'Show Sam' }).click();
    await coach.page.getByRole('button', { name: 'Show Sam' }).click();
    await expect(coach.page.getByText('Sam can see this')).toBeVisible();
  }
  await expect(coach.badge).toContainText('Up to date');
}
