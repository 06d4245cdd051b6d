import { endPeriod, joinAtTheOffice } from './at-the-office.ts';
import { expect, test, type Phone } from './journey.ts';
import { showResult } from './show-result.ts';
import { dayFromNow } from './some-coaching.ts';
import { circleWith } from './the-small-store.ts';

/** The page of what an intern and a coach share, at each of them. */
async function circleOf(phone: Phone): Promise<string> {
  return `/app/circles/${await circleWith(phone, 'Priya Nair')}`;
}

test('a coach who is also the line manager says how to work together, the intern adds to it without a signal, and both agree', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const circle = await circleOf(sam);

  await priya.page.goto(circle);
  await priya.page.getByRole('link', { name: 'How you work together' }).click();
  await expect(priya.page.getByText('A worry about a child')).toBeVisible();
  await priya.page.getByLabel('I am Sam’s line manager as well').check();
  await expect(
    priya.page.getByText('Sam can ask the programme team for another coach'),
  ).toBeVisible();
  await priya.page.getByRole('button', { name: 'Put this forward to Sam' }).click();
  await expect(priya.page.getByText('Sam has not answered yet.')).toBeVisible();

  // The intern is told, and puts it another way.
  await sam.page.goto('/app/path');
  await expect(sam.page.getByText('Priya has said how you two could work together.')).toBeVisible();
  await sam.page.goto(`${circle}/agreement`);
  await expect(sam.page.getByText('Priya is Sam’s line manager as well.')).toBeVisible();
  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Suggest other words' }).click();
  await sam.page.getByLabel('What you two add').fill('Not by e-mail in the eve');
  await expect(sam.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await sam.reopen('/app/me/unsent');
  await sam.page.getByRole('link', { name: 'Go on writing' }).click();
  await sam.page.getByRole('button', { name: 'Suggest other words' }).click();
  await expect(sam.page.getByLabel('What you two add')).toHaveValue('Not by e-mail in the eve');
  await sam.page.getByLabel('What you two add').fill('Not by e-mail in the evening.');
  await sam.page.getByRole('button', { name: 'Put this forward to Priya' }).click();
  await expect(sam.page.getByText('It goes when there is a signal.')).toBeVisible();
  await sam.goOnline();

  await expect(priya.page.getByText('Not by e-mail in the evening.')).toBeVisible();
  // The coach is asked before their yes, and what they said stays ticked.
  await expect(priya.page.getByLabel('I am Sam’s line manager as well')).toBeChecked();
  await priya.page.getByRole('button', { name: 'Yes, I agree' }).click();
  await expect(priya.page.getByRole('heading', { name: /^Agreed on/ })).toBeVisible();
  await expect(sam.page.getByRole('heading', { name: /^Agreed on/ })).toBeVisible();
  // What the coach said stays said when the intern words it.
  await expect(sam.page.getByText('Priya is Sam’s line manager as well.')).toBeVisible();
  await sam.page.goto(circle);
  await expect(
    sam.page.getByRole('link', { name: 'How you work together' }).getByText('Agreed on'),
  ).toBeVisible();
});

test('a target is written down without a signal, and what becomes of it stands with both', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const circle = await circleOf(sam);
  await sam.page.goto(circle);
  await sam.page.getByRole('link', { name: 'Targets' }).click();
  await expect(sam.page.getByText('None yet.')).toBeVisible();
  await sam.goOffline();

  // What is missing or wrong is told at its box, and nothing goes.
  await sam.page.getByLabel('How will you both know?').fill('Rosa chairs the next one.');
  await sam.page.getByLabel('By when?').fill('2026-01-01');
  await sam.page.getByRole('button', { name: 'Write it down for you both' }).click();
  await expect(sam.page.getByLabel('What will you do?')).toBeFocused();
  await expect(sam.page.getByText('Say what you will do, in a line.')).toBeVisible();
  await expect(sam.page.getByText('That day is over.')).toBeVisible();
  await sam.page.getByLabel('What will you do?').fill('Lead the moderation meet');
  await expect(sam.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await sam.reopen(`${circle}/targets`);
  await expect(sam.page.getByLabel('What will you do?')).toHaveValue('Lead the moderation meet');
  await expect(sam.page.getByLabel('How will you both know?')).toHaveValue(
    'Rosa chairs the next one.',
  );
  await sam.page.getByLabel('What will you do?').fill('Lead the moderation meeting.');
  await sam.page.getByLabel('By when?').fill(dayFromNow(3));
  await sam.page.getByLabel('What it works on').selectOption({ label: 'Hard messages' });
  await sam.page.getByRole('button', { name: 'Write it down for you both' }).click();
  await expect(sam.page.getByRole('link', { name: 'Lead the moderation meeting.' })).toBeVisible();
  await expect(sam.page.getByText('which is near')).toBeVisible();
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');

  await priya.page.goto('/app/interns');
  await expect(priya.page.getByText('Wrote down a target')).toBeVisible();
  await priya.page.goto(`${circle}/targets`);
  await expect(
    priya.page.getByRole('link', { name: 'Lead the moderation meeting.' }),
  ).toBeVisible();
  // Seen, it is not new any more; its day is near.
  await priya.page.goto('/app/interns');
  await expect(priya.page.getByRole('region', { name: 'Due' })).toContainText('A target is for');
  await priya.page.goto(`${circle}/targets`);
  await priya.page.getByRole('link', { name: 'Lead the moderation meeting.' }).click();
  await expect(priya.page.getByText('Hard messages')).toBeVisible();
  await priya.page.getByRole('button', { name: 'Say so' }).click();
  await expect(priya.page.getByText('Say what became of it, move its day')).toBeVisible();
  await priya.page.getByLabel('By when').fill('2090-01-01');
  await priya.page.getByRole('button', { name: 'Say so' }).click();
  await expect(priya.page.getByText('Is the year right?')).toBeVisible();
  await priya.page.getByLabel('By when').fill(dayFromNow(20));
  await priya.page.getByLabel('In a line or two').fill('After the inspection.');
  await priya.page.getByRole('button', { name: 'Say so' }).click();
  await expect(priya.page.getByText('It stands below, for you both.')).toBeVisible();

  await sam.page.goto(`${circle}/targets`);
  await sam.page.getByRole('link', { name: 'Lead the moderation meeting.' }).click();
  const history = sam.page.getByRole('region', { name: 'So far' });
  await expect(history.getByText('After the inspection.')).toBeVisible();
  await sam.page.getByRole('radio', { name: 'Met', exact: true }).check();
  await sam.page.reload();
  await expect(sam.page.getByRole('radio', { name: 'Met', exact: true })).toBeChecked();
  await sam.page.getByRole('button', { name: 'Say so' }).click();
  await expect(history.getByRole('listitem')).toHaveCount(3);

  // A remark of somebody who has not heard of that leaves it met, by whatever day.
  await expect(priya.page.getByText('Met,', { exact: false }).first()).toBeVisible();
  await priya.page.getByLabel('In a line or two').fill('I heard the two of them laugh.');
  await priya.page.getByRole('button', { name: 'Say so' }).click();
  await expect(history.getByText('I heard the two of them laugh.')).toBeVisible();
  await expect(sam.page.getByRole('radio', { name: 'Met', exact: true })).toBeChecked();
  await sam.page.goto(`${circle}/targets`);
  await expect(
    sam.page.getByRole('region', { name: 'Settled' }).getByText('Met', { exact: false }),
  ).toBeVisible();
});

test('a coach prepares a talk, writes it down without a signal, and shows what is for both: never what is only theirs', async ({
  server,
  phone,
}) => {
  test.slow();
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await expect(sam.badge).toContainText('Up to date');
  const circle = await circleOf(sam);

  await priya.page.goto(circle);
  await priya.page.getByRole('link', { name: 'Talks' }).click();
  await priya.page.getByRole('link', { name: 'Before you talk' }).click();
  await expect(priya.page.getByRole('region', { name: 'What you were shown' })).toContainText(
    'where they are now',
  );
  await expect(priya.page.getByRole('region', { name: 'Marked to talk about' })).toContainText(
    'Usually',
  );
  const questions = priya.page.getByRole('region', { name: 'Three questions' });
  await expect(questions.getByRole('listitem')).toHaveCount(3);
  await expect(questions).toContainText('You marked something to talk about.');

  await priya.goOffline();
  await priya.page.goto(`${circle}/talks`);
  await priya.page.getByRole('button', { name: 'Write down a talk' }).click();
  await priya.page.getByRole('radio', { name: 'By GROW' }).check();
  await priya.page.getByLabel('Goal').fill('Fewer runs at lunch.');
  await priya.page.getByLabel('What happens next').fill('Sam asks Rosa by Fri');
  await priya.page.getByLabel('Only for you').fill('He looks tired. Ask about the evenings.');
  await expect(priya.page.getByText('Kept', { exact: true })).toHaveCount(3);
  const writing = new URL(priya.page.url()).pathname;
  // Gone in the middle of a word.
  await priya.reopen(writing);
  await expect(priya.page.getByLabel('What happens next')).toHaveValue('Sam asks Rosa by Fri');
  await priya.page.getByLabel('What happens next').fill('Sam asks Rosa by Friday.');
  await priya.page.getByLabel('When you talked').fill('2090-01-01');
  await expect(priya.page.getByText('Is the year right?')).toBeVisible();
  await priya.page.getByLabel('When you talked').fill(dayFromNow(-1));
  await priya.page.getByRole('link', { name: 'Done' }).click();
  await expect(priya.page.getByText('Not shown. Sam cannot see it.')).toBeVisible();
  await expect(priya.page.getByRole('region', { name: 'Only yours' })).toContainText('evenings');
  await priya.page.getByRole('link', { name: 'Show Sam' }).click();
  await expect(priya.page.getByText('This is exactly what Sam will see')).toBeVisible();
  await expect(priya.page.getByText('evenings')).toHaveCount(0);
  await priya.page.getByRole('button', { name: 'Show Sam' }).click();
  await expect(priya.page.getByText('Will be shown when there is a signal.')).toBeVisible();
  await priya.goOnline();

  await sam.page.goto('/app/path');
  await expect(
    sam.page.getByText('Priya has shown you what they wrote down about your talk.'),
  ).toBeVisible();
  await sam.page.goto(`${circle}/talks`);
  await sam.page.getByRole('listitem').getByRole('link').first().click();
  await expect(sam.page.getByText('Sam asks Rosa by Friday.')).toBeVisible();
  await expect(sam.page.getByText('evenings')).toHaveCount(0);

  // The next time the coach finds it again.
  await priya.page.goto(`${circle}/before`);
  await expect(priya.page.getByRole('region', { name: 'What was to happen next' })).toContainText(
    'Sam asks Rosa by Friday.',
  );
  // Folded: the intern may be sitting down beside it.
  await expect(priya.page.getByText('evenings')).toBeHidden();
  await priya.page.getByText('What you noted for yourself').click();
  await expect(priya.page.getByRole('region', { name: 'Only yours' })).toContainText('evenings');

  // Written another way, or emptied, what is shown stays in the coach's sight, to be taken back.
  await priya.page.goto(writing);
  await priya.page.getByRole('radio', { name: 'Freely' }).check();
  await expect(priya.page.getByLabel('Goal')).toHaveValue('Fewer runs at lunch.');
  for (const box of ['Goal', 'What happens next', 'Only for you']) {
    await priya.page.getByLabel(box).fill('');
    await priya.page.getByLabel(box).blur();
  }
  await priya.page.getByRole('link', { name: 'Done' }).click();
  await expect(priya.page.getByText('You have changed something since.')).toBeVisible();
  await expect(priya.page.getByText('Sam asks Rosa by Friday.')).toBeVisible();
  await expect(priya.page.getByRole('button', { name: 'Take back' })).toBeVisible();
  await priya.page.goto(`${circle}/talks`);
  const row = priya.page.getByRole('main').getByRole('listitem').first();
  await expect(row).toContainText('Shown to Sam');
  await expect(row).not.toContainText('evenings');
  await priya.page.goto(writing);
  await priya.page.getByLabel('Only for you').fill('He looks tired. Ask about the evenings.');
  await priya.page.getByLabel('Only for you').blur();

  // Deleted, it goes from the intern too.
  await priya.page.goto(writing.replace('/write', ''));
  await priya.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(priya.page.getByText('Sam will no longer see it either.')).toBeVisible();
  await priya.page.getByRole('button', { name: 'Delete it' }).click();
  await expect(priya.page).toHaveURL(/\/talks$/);
  await expect(sam.page.getByText('Priya has taken it back')).toBeVisible();
});

test('what a coach noted stays theirs when their time together has ended, and can still be deleted', async ({
  server,
  phone,
}) => {
  const [priya, jo] = [await phone(), await phone()];
  await priya.join(server.codeOf('Priya Nair'));
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const circle = `/app/circles/${await circleWith(priya, 'Sam Adeyemi')}`;
  await priya.page.goto(`${circle}/talks`);
  await priya.page.getByRole('button', { name: 'Write down a talk' }).click();
  await priya.page.getByLabel('Only for you').fill('Ask about the evenings.');
  await priya.page.getByLabel('Only for you').blur();
  await expect(priya.badge).toContainText('Up to date');
  await endPeriod(jo, 'Sam Adeyemi', 'Priya Nair');
  await priya.page.goto('/app/interns');
  await priya.page.getByRole('region', { name: 'From before' }).getByRole('link').click();
  await expect(priya.page.getByText('What you wrote down stays yours.')).toBeVisible();
  await priya.page.getByRole('main').getByRole('listitem').getByRole('link').click();
  await expect(priya.page.getByText('Ask about the evenings.')).toBeVisible();
  await priya.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await priya.page.getByRole('button', { name: 'Delete it' }).click();
  await priya.page.goto('/app/interns');
  await expect(priya.page.getByRole('region', { name: 'From before' })).toHaveCount(0);
});
