import { middleAndSenior } from '../../src/lib/content/frameworks/middle-and-senior.ts';
import { expect, test } from './journey.ts';
import { secondDevice } from './second-device.ts';
import { sortAll } from './show-review.ts';
import { suggest } from './suggest-focus.ts';
import { circleWith } from './the-small-store.ts';

const [first, second] = middleAndSenior.competencies;

test('the whole of it in three sittings on two devices, one of them without a signal', async ({
  server,
  phone,
}) => {
  test.slow();
  const [mobile, laptop] = [await phone(), await phone()];
  await mobile.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(mobile, laptop);

  // The first sitting, on the phone: half of the statements, and then the signal goes.
  await mobile.begin();
  await mobile.answer(1, 18, () => 'Sometimes');
  await mobile.goOffline();
  await mobile.answer(19, 36, () => 'Sometimes');
  await mobile.page.getByRole('button', { name: 'See where I am' }).click();
  await mobile.sayWhatTheRoleAsks();

  // The second, on the laptop: the review, which knows nothing yet of the phone's second half.
  await sortAll(laptop, (index) => (index % 4 === 0 ? '3' : '2'));
  await laptop.page.goto(`/app/self-review/${first?.id ?? ''}`);
  await laptop.page.getByRole('radio', { name: /^With support/ }).check();
  await laptop.page.getByLabel('What makes you say so?').fill('I asked Rosa before the meeting.');
  await expect(laptop.page.getByText('Kept', { exact: true })).toBeVisible();
  await mobile.goOnline();
  await expect(mobile.badge).toContainText('Up to date');
  await laptop.page.goto('/app/where-i-am-now/result');
  await expect(laptop.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
  await laptop.page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'What I can do' })
    .click();
  await expect(laptop.page.getByRole('heading', { name: 'What I can do' })).toBeInViewport();

  // The third, weeks later: what was done comes before the marks.
  await laptop.page.goto('/app/path');
  await laptop.page.getByRole('link', { name: 'Look again' }).click();
  await laptop.page
    .getByLabel('Since your last look')
    .fill('I led the moderation in two subjects.');
  await expect(laptop.page.getByText('Kept', { exact: true })).toBeVisible();
  await laptop.page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await laptop.answer(1, 36, (number) => (number % 2 === 0 ? 'Almost always' : 'Usually'));
  await laptop.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(laptop.page.getByText('I led the moderation in two subjects.')).toBeVisible();
  await expect(laptop.page.getByText('too few people have answered to say more')).toBeVisible();

  // The start, seen from today: beside, and never mixed in.
  await laptop.page.getByRole('link', { name: 'Answer as you were then' }).click();
  await laptop.page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(laptop.page.getByRole('button', { name: 'Talk about this one' })).toHaveCount(0);
  for (let number = 1; number <= 36; number += 1) {
    await expect(laptop.page).toHaveURL(new RegExp(`/then/${number}\\?`));
    await laptop.page.getByRole('button', { name: 'Hardly ever', exact: true }).click();
  }
  await laptop.page.getByRole('button', { name: 'See it beside your looks' }).click();
  const then = laptop.page.getByRole('region', { name: 'The start, seen from today' });
  await expect(then).toContainText('Nobody knows yet how far apart two of these marks');
  await expect(then.getByRole('row').nth(1).getByRole('cell')).toHaveCount(3);
  await expect(laptop.page.getByRole('region', { name: 'Over time', exact: true })).toContainText(
    '2nd look',
  );
  await expect(laptop.badge).toContainText('Up to date');

  // And the phone has all of it, without a signal.
  await expect(mobile.badge).toContainText('Up to date');
  await mobile.page.goto('/app/where-i-am-now/result');
  await expect(
    mobile.page.getByRole('region', { name: 'The start, seen from today' }),
  ).toContainText('Then, seen from today');
  await mobile.goOffline();
  await mobile.reopen('/app/where-i-am-now/result');
  await expect(mobile.page.getByText('I led the moderation in two subjects.')).toBeVisible();
  await expect(mobile.page.getByRole('heading', { name: 'What I can do' })).toBeVisible();
});

test('words on what was done are not lost with the page', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await sam.page.goto('/app/where-i-am-now/again');
  await sam.page.getByLabel('Since your last look').fill('Half a thought');
  await sam.reopen('/app/where-i-am-now/again');
  await expect(sam.page.getByLabel('Since your last look')).toHaveValue('Half a thought');
  await expect(sam.badge).toContainText('Up to date');
});

test('what was said before a look stays with it when the focus changes, and both texts of two devices', async ({
  server,
  phone,
}) => {
  test.slow();
  const [sam, tablet, priya] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const focus = `/app/circles/${await circleWith(sam, 'Priya Nair')}/focus`;
  const agreeOn = async (name = '') => {
    await priya.page.goto(focus);
    const another = priya.page.getByRole('button', { name: 'Suggest another focus' });
    const about = priya.page.getByText('One to three things');
    await expect(another.or(about).first()).toBeVisible();
    if (await another.isVisible()) await another.click();
    await suggest(priya, [name], '', 'Sam');
    await sam.page.goto(focus);
    await sam.page.getByRole('button', { name: 'Agree' }).click();
    await expect(sam.page.getByRole('region', { name: 'The focus' })).toContainText(name);
  };
  await agreeOn(first?.name);
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await secondDevice(sam, tablet);

  // Two devices write about the same, unknown to each other, and the look is begun on one of them.
  for (const [one, words] of [
    [sam, 'I led the moderation.'],
    [tablet, 'I watched a learning walk.'],
  ] as const) {
    await one.page.goto('/app/where-i-am-now/again');
    await expect(one.page.getByRole('heading', { name: first?.name ?? '' })).toBeVisible();
    await one.goOffline();
    await one.page.getByLabel('Since your last look').fill(words);
    await expect(one.page.getByText('Kept', { exact: true })).toBeVisible();
  }
  await sam.page.getByRole('radio', { name: 'Partly' }).check();
  await sam.page.getByLabel('How do you know?').fill('Rosa said so.');
  await sam.page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await sam.answer(1, 36, () => 'Sometimes');
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  for (const one of [sam, tablet]) await one.goOnline();
  const did = sam.page.getByRole('region', { name: 'What I did' });
  await expect(did).toContainText('I led the moderation.');
  await expect(did).toContainText('I watched a learning walk.');
  await expect(did).toContainText('Partly');

  // Another focus since: what was said of the first is still there.
  await agreeOn(second?.name);
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(did).toContainText(first?.name ?? '');
  await expect(did).toContainText('Rosa said so.');

  // And it is changed where it belongs, not before the next look.
  await did.getByRole('link', { name: 'Put both together, or change it' }).click();
  await expect(sam.page.getByRole('heading', { level: 1 })).toHaveText('Before your 2nd look');
  await expect(sam.page.getByRole('heading', { name: second?.name ?? '' })).toHaveCount(0);
  await sam.page.getByRole('button', { name: 'Put both together' }).click();
  await expect(sam.page.getByLabel('Before this look')).toHaveValue(
    /walk[^]*moderation|moderation[^]*walk/,
  );
  await sam.page.getByLabel('How do you know?').fill('Rosa said so, in June.');
  await sam.page.getByRole('link', { name: 'See that look' }).click();
  await expect(did).toContainText('Rosa said so, in June.');
  await expect(did).not.toContainText('on another device');
  await did.getByRole('link', { name: 'Change it' }).click();
  await expect(sam.page.getByLabel('How do you know?')).toHaveValue('Rosa said so, in June.');

  // "Then" answers that were begun beside it are found again from it, also once another look is under way.
  await sam.page.goto('/app/where-i-am-now/result');
  await sam.page.getByRole('link', { name: 'Answer as you were then' }).click();
  await sam.page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const number of [1, 2]) {
    await sam.page.waitForURL(new RegExp(`/then/${number}\\?`));
    await sam.page.getByRole('button', { name: 'Hardly ever', exact: true }).click();
  }
  await sam.page.waitForURL(/\/then\/3\?/);

  // Before the next look each thing is asked about that was the focus since the last.
  await sam.page.goto('/app/where-i-am-now/again');
  await expect(sam.page.getByLabel('Since your last look')).toHaveValue('');
  for (const one of [first, second])
    await expect(sam.page.getByRole('heading', { name: one?.name ?? '' })).toBeVisible();
  await priya.page.goto(`/app/circles/${await circleWith(priya, 'Sam Adeyemi')}`);
  await priya.page.getByLabel('Write to Sam').fill('You let them disagree.');
  await priya.page.getByLabel(/Something I saw Sam do/).check();
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(sam.page.getByText('You let them disagree.')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Start the 3rd look' }).click();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(sam.page.getByText('You let them disagree.')).toBeVisible();
  await sam.page.goto('/app/where-i-am-now/result?look=2');
  await sam.page.getByRole('link', { name: 'Go on with it' }).click();
  await expect(sam.page.getByText('They stand beside your 2nd look.')).toBeVisible();
  await expect(sam.page.getByRole('link', { name: 'Go on, 34 left' })).toBeVisible();
});
