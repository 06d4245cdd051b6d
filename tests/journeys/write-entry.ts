import { aPhoto } from './a-photo.ts';
import { expect, type Phone } from './journey.ts';

/** Begins an entry from the journal's own screen. */
export async function beginEntry(phone: Phone): Promise<void> {
  await phone.page.goto('/app/journal');
  await phone.page.getByRole('button', { name: 'Write', exact: true }).click();
  await phone.page.waitForURL(/\/app\/journal\/[0-9a-z]{26}\/write$/);
}

/** Writes a whole entry, and leaves it to be read. */
export async function writeEntry(phone: Phone, title: string, text: string): Promise<void> {
  await beginEntry(phone);
  await phone.page.getByLabel('Title').fill(title);
  await phone.page.getByLabel('What you want to remember').fill(text);
  await expect(phone.page.getByText('Kept', { exact: true })).toHaveCount(2);
  await phone.page.getByRole('link', { name: 'Read it' }).click();
  await expect(phone.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Puts a photo into the entry that is being written. */
export async function addPhoto({ page }: Phone, name: string, words = ''): Promise<void> {
  const buffer = await aPhoto(page);
  await page.getByLabel('Add a photo').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await expect(page.getByText('Keeping a photo…')).toBeHidden();
  if (words === '') return;
  await page.getByLabel('What it shows').last().fill(words);
  await page.getByLabel('What it shows').last().blur();
}

/** A journal as it is after some weeks. */
export async function someEntries(phone: Phone): Promise<void> {
  const entries = [
    [
      'The moderation meeting',
      'Asked each of them for one book they were unsure of. *Nobody* defended anything.\n\n## What I would do again\n\n- one question, asked of all\n- no spreadsheet until the end\n\n> “I thought I was the only one.”',
    ],
    ['', 'Duty at lunch. The new rota held, and I only walked.'],
    [
      'What I put off',
      'The talk about the reading records. I said I would by Friday, and did not. What would make it easier: the two lines on paper, and a time that is not the corridor.',
    ],
  ] as const;
  for (const [title, text] of entries) {
    await beginEntry(phone);
    if (title !== '') await phone.page.getByLabel('Title').fill(title);
    await phone.page.getByLabel('What you want to remember').fill(text);
    await phone.page.getByLabel('What you want to remember').blur();
    if (title.includes('moderation'))
      await addPhoto(phone, 'board.jpg', 'The board after it: six lines, one for each of us');
    await expect(phone.badge).toContainText('Up to date');
  }
}

/** Shows the entry on the screen to a coach. Returns its address in the journal. */
export async function showEntry(intern: Phone, coach: string): Promise<string> {
  const address = new URL(intern.page.url()).pathname;
  await intern.page.getByRole('link', { name: `Show ${coach}` }).click();
  await expect(intern.page.getByText('This is exactly what')).toBeVisible();
  await intern.page.getByRole('button', { name: `Show ${coach}` }).click();
  await intern.page.waitForURL(/\/circles\/[^/]+\/entry\//);
  return address;
}

/** A journal of which one entry is shown to a coach, who has answered it. */
export async function showModeration(intern: Phone, coach: Phone): Promise<void> {
  await someEntries(intern);
  await intern.page.goto('/app/journal');
  await intern.page.getByRole('link', { name: /moderation/ }).click();
  await showEntry(intern, 'Priya');
  await expect(intern.badge).toContainText('Up to date');
  await coach.page.goto(new URL(intern.page.url()).pathname);
  await coach.page
    .getByLabel('Write to Sam')
    .fill(
      'One question, asked of all: I would keep that. What did you do with the silence after it?',
    );
  await coach.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(coach.page.getByText('Sent to Sam.')).toBeVisible();
  await expect(intern.page.getByText('What did you do with the silence')).toBeVisible();
}
