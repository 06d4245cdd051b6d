import { chooseRole } from './choose-role.ts';
import { expect, test } from './journey.ts';
import { showResult } from './show-result.ts';

test('a coach sees what was shown, writes back without a signal, and the intern reads it', async ({
  server,
  phone,
}) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  await expect(priya.page.getByRole('link', { name: /Sam Adeyemi/ })).toContainText(
    'Nothing shown to you at the moment',
  );

  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');

  const row = priya.page.getByRole('link', { name: /Sam Adeyemi/ });
  await expect(row).toContainText('Wants to talk about one answer');
  await expect(row).toContainText('new');
  await priya.goOffline();
  await row.click();
  await expect(priya.page.getByRole('heading', { name: 'To talk about' })).toBeVisible();
  await expect(priya.page.getByText('When I had a new idea')).toBeVisible();
  const send = priya.page.getByRole('button', { name: 'Send to Sam' });
  const saw = priya.page.getByLabel(/Something I saw Sam do/);
  await priya.page.getByLabel('Write to Sam').fill('  ');
  await send.click();
  await expect(priya.page.getByRole('alert')).toHaveText('Write something to Sam first.');
  await expect(priya.page.getByLabel('Write to Sam')).toBeFocused();
  await priya.page
    .getByLabel('Write to Sam')
    .fill('Thank you for showing me. Shall we talk on Thursday?');
  await saw.check();
  await expect(priya.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await priya.page.reload();
  await expect(priya.page.getByLabel('Write to Sam')).toHaveValue(/Shall we talk/);
  await expect(saw).toBeChecked();
  await send.focus();
  await priya.page.keyboard.press('Enter');
  await expect(priya.page.getByText('will send later', { exact: false }).first()).toBeVisible();
  // Who works by keyboard, or hears the page, is where they were and is told.
  await expect(priya.page.getByText('goes when there is a signal')).toBeVisible();
  await expect(priya.page.getByLabel('Write to Sam')).toHaveValue('');
  await expect(saw).not.toBeChecked();
  await expect(send).toBeFocused();

  // The line of the coach's row changes where it is looked at.
  await sam.page.goto('/app/shared');
  const coach = sam.page.getByRole('link', { name: /^Priya Nair\. Shared with Priya/ });
  await expect(coach).toContainText('You are showing where you are.');
  await priya.goOnline();
  await expect(priya.badge).toContainText('Up to date');
  await expect(coach).toContainText('Wrote to you');
  await expect(priya.page.getByText('Sent to Sam.')).toBeVisible();
  await coach.click();
  await expect(sam.page.getByText('Shall we talk on Thursday?')).toBeVisible();
  await expect(sam.page.getByText('What Priya saw')).toBeVisible();

  // A letter that is thrown away takes its tick along.
  await saw.check();
  await priya.page.getByLabel('Write to Sam').fill('Half a thought');
  await expect(priya.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await priya.badge.click();
  await priya.page.getByRole('button', { name: 'Throw it away' }).click();
  await priya.page.getByRole('button', { name: 'Yes, throw it away' }).click();
  await expect(priya.page.getByText('Half a thought')).toHaveCount(0);
  await priya.page.goBack();
  await expect(priya.page.getByLabel('Write to Sam')).toHaveValue('');
  await expect(saw).not.toBeChecked();

  await priya.page.goto('/app/interns');
  await expect(priya.page.getByRole('link', { name: /Sam Adeyemi/ })).not.toContainText('new');
});

test('what is taken back goes from the coach, and arrives again when it is shown again', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('Shown to you on')).toBeVisible();

  // The question has the focus where the button was, and the button again where the answer is no.
  const takeBack = sam.page.getByRole('button', { name: 'Take back' });
  await takeBack.focus();
  await sam.page.keyboard.press('Enter');
  await expect(sam.page.getByRole('group', { name: /will no longer see this/ })).toBeFocused();
  await sam.page.getByRole('button', { name: 'Keep it shown' }).press('Enter');
  await expect(takeBack).toBeFocused();
  await takeBack.click();
  await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(priya.page.getByText('is not showing you anything')).toBeVisible();

  await sam.page.getByRole('link', { name: 'Show Priya where I am' }).click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(priya.page.getByText('Shown to you on')).toBeVisible();
});

test('an answer changed afterwards is said, and the newer version can be shown', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await sam.page.goto('/app/where-i-am-now/1');
  await sam.page.getByRole('button', { name: 'Hardly ever' }).click();
  await expect(sam.page).toHaveURL(/\/2$/);
  await sam.page.goto('/app/where-i-am-now/result');
  const earlier = /^Priya can see the one of .*You have changed something since/;
  await expect(sam.page.getByText(earlier)).toBeVisible();
  await expect(sam.page.getByText('Priya can see this')).toHaveCount(0);
  for (const screen of ['/app/shared', '/app/path']) {
    await sam.page.goto(screen);
    await expect(sam.page.getByText(earlier)).toBeVisible();
  }
  await sam.page.goto('/app/where-i-am-now/result');
  await sam.page.getByRole('link', { name: 'Show Priya the newer one' }).click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.badge).toContainText('Up to date');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  const talk = priya.page.getByRole('region', { name: 'To talk about' });
  await expect(talk.getByText('Hardly ever')).toBeVisible();
});

test('the coach’s view of the role stands beside the intern’s', async ({ server, phone }) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto('/app/path');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await chooseRole(priya);
  await priya.page.reload();
  await expect(priya.badge).toContainText('1 thing not sent');
  await priya.page.getByText('What you think the next role asks').click();
  await sam.page.goto('/app/shared');
  const row = sam.page.getByRole('link', { name: /Shared with Priya/ });
  await expect(row).not.toContainText('new');
  const showRole = priya.page.getByRole('button', { name: 'Show Sam what you think it asks' });
  await priya.page.getByRole('button', { name: 'Undo what is not shown yet' }).click();
  await showRole.click();
  await expect(priya.page.getByRole('alert')).toContainText('Choose something first');
  await priya.page
    .getByRole('group', { name: 'Communication' })
    .getByLabel('Almost always')
    .check();
  await showRole.click();
  await expect(priya.page.getByText('Shown to Sam.', { exact: true })).toBeVisible();
  await expect(priya.badge).toContainText('Up to date');
  await expect(row).toContainText('Said what the next role asks');
  await expect(row).toContainText('new');
  await row.click();
  await expect(sam.page.getByText('Priya thinks the role asks it: almost always')).toBeVisible();
  await sam.page.goto('/app/where-i-am-now/result');
  await sam.page.getByText('See it as a table').click();
  await expect(sam.page.getByRole('row', { name: /Communication/ })).toContainText('5');
});

test('what is taken back without a signal is said to be still seen, and a sign-out would leave it so', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await expect(sam.badge).toContainText('Up to date');
  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(sam.page.getByText('Until then Priya can still see it')).toBeVisible();
  await sam.page.goto('/app/shared');
  await expect(sam.page.getByText('Will be taken back when there is a signal')).toBeVisible();
  await sam.page.goto('/app/me/sign-out');
  await expect(sam.page.getByText('Signing out now would undo it')).toBeVisible();
  await expect(sam.page.getByText('Taking back what you showed')).toBeVisible();
  await expect(sam.page.getByRole('button', { name: 'leave it undone' })).toBeVisible();

  await sam.goOnline();
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('is not showing you anything')).toBeVisible();
});
