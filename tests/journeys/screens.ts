import { circleWith } from './the-small-store.ts';
import type { Phone } from './journey.ts';

/** A screen to look at: where it is, and what to do there first. */
export interface Screen {
  name: string;
  path: string | ((phone: Phone) => Promise<string>);
  before?: (phone: Phone) => Promise<void>;
}

/** The address behind a link of another page. */
function behind(path: string, link: RegExp): (phone: Phone) => Promise<string> {
  return async (phone) => {
    await phone.page.goto(path);
    return (
      (await phone.page.getByRole('link', { name: link }).first().getAttribute('href')) ?? path
    );
  };
}

/** The focus page of a circle. */
function focusBehind(path: string, link: RegExp): (phone: Phone) => Promise<string> {
  return async (phone) => `${await behind(path, link)(phone)}/focus`;
}

/** Nobody is signed in. */
export const strangerScreens: readonly Screen[] = [
  { name: 'start', path: '/' },
  { name: 'join', path: '/join' },
  {
    name: 'join-wrong-code',
    path: '/join',
    before: async ({ page }) => {
      await page.getByLabel('Your code').fill('0000-0000-0000');
      await page.getByRole('button', { name: 'Join' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'nobody-here', path: '/app' },
];

/** An intern who has only just joined. */
export const newInternScreens: readonly Screen[] = [
  { name: 'path-new', path: '/app/path' },
  { name: 'reminders', path: '/app/me/reminders' },
  { name: 'audit-first', path: '/app/where-i-am-now' },
  { name: 'role-new', path: '/app/where-i-am-now/role' },
  { name: 'result-none', path: '/app/where-i-am-now/result' },
  { name: 'can-do-none', path: '/app/self-review' },
  { name: 'focus-none', path: focusBehind('/app/shared', /Shared with/) },
  { name: 'no-such-screen', path: '/app/nonsense' },
  { name: 'journal-none', path: '/app/journal' },
  { name: 'journal-no-entry', path: '/app/journal/01hzy3v7k2qg6m4n8p0r5s9t1a' },
  { name: 'pathway-none', path: '/app/pathway' },
  {
    name: 'pathway-plan-wrong',
    path: '/app/pathway/plan',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Make it' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'portfolio-none', path: '/app/portfolio' },
  { name: 'portfolio-choose-none', path: '/app/portfolio/choose' },
  { name: 'before-none', path: '/app/me/before' },
  { name: 'coach-none', path: '/app/shared' },
  { name: 'circle-none', path: behind('/app/shared', /Shared with/) },
];

/** An intern who has answered, said what the role asks, and shown it. */
export const internScreens: readonly Screen[] = [
  { name: 'path', path: '/app/path' },
  { name: 'audit-done', path: '/app/where-i-am-now' },
  { name: 'statement', path: '/app/where-i-am-now/17' },
  { name: 'end', path: '/app/where-i-am-now/end' },
  { name: 'role', path: '/app/where-i-am-now/role' },
  { name: 'result', path: '/app/where-i-am-now/result' },
  {
    name: 'result-open',
    path: '/app/where-i-am-now/result',
    before: async ({ page }) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'show',
    path: async (phone) =>
      (await behind('/app/shared', /Shared with/)(phone)).replace(
        '/circles/',
        '/where-i-am-now/show/',
      ),
  },
  { name: 'shared', path: '/app/shared' },
  { name: 'circle', path: behind('/app/shared', /Shared with/) },
  { name: 'me', path: '/app/me' },
  { name: 'portfolio', path: '/app/portfolio' },
  { name: 'portfolio-choose', path: '/app/portfolio/choose' },
  {
    name: 'portfolio-take',
    path: '/app/portfolio/take',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Make the file' }).click();
      await page.getByRole('link', { name: /^Save selvedge-/ }).waitFor();
    },
  },
  {
    name: 'bring-wrong',
    path: '/app/me/bring',
    before: async ({ page }) => {
      const buffer = Buffer.from('No zip.');
      await page
        .getByLabel('The zip')
        .setInputFiles({ name: 'mine.zip', mimeType: 'application/zip', buffer });
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'unsent', path: '/app/me/unsent' },
  { name: 'device', path: '/app/me/device' },
  {
    name: 'device-code',
    path: '/app/me/device',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Show me a code' }).click();
      await page.locator('.code').waitFor();
    },
  },
  { name: 'programme-learns', path: '/app/me/programme' },
  { name: 'delete', path: '/app/me/delete' },
  { name: 'sign-out', path: '/app/me/sign-out' },
];

/** An intern who keeps a journal. */
export const journalScreens: readonly Screen[] = [
  { name: 'journal', path: '/app/journal' },
  { name: 'journal-entry', path: behind('/app/journal', /moderation/) },
  {
    name: 'journal-write-photo',
    path: async (phone) => `${await behind('/app/journal', /moderation/)(phone)}/write`,
  },
  {
    name: 'journal-write',
    path: async (phone) => `${await behind('/app/journal', /put off/)(phone)}/write`,
    before: async ({ page }) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
];

/** An intern who shows the moderation meeting to Priya, of whom they wrote it. */
export const shownEntryScreens: readonly Screen[] = [
  { name: 'journal-entry-shown', path: behind('/app/journal', /moderation/) },
  {
    name: 'journal-show',
    path: async (phone) =>
      `${await behind('/app/journal', /rota/)(phone)}/show/${await circleWith(phone, 'Priya Nair')}`,
  },
  {
    name: 'entry-shown',
    path: async (phone) =>
      behind(`/app/circles/${await circleWith(phone, 'Priya Nair')}`, /moderation/)(phone),
  },
  {
    name: 'circle-with-entry',
    path: async (phone) => `/app/circles/${await circleWith(phone, 'Priya Nair')}`,
  },
];

/** The coach to whom it is shown. */
export const shownEntryCoachScreens: readonly Screen[] = [
  {
    name: 'coach-entry',
    path: async (phone) =>
      behind(`/app/circles/${await circleWith(phone, 'Sam Adeyemi')}`, /moderation/)(phone),
  },
  {
    name: 'coach-circle-with-entry',
    path: async (phone) => `/app/circles/${await circleWith(phone, 'Sam Adeyemi')}`,
  },
];

/** A screen of what an intern and Priya share; `link` leads on to one of those listed there. */
function inCircle(of: string, path: string, link?: RegExp): (phone: Phone) => Promise<string> {
  return async (phone) => {
    const here = `/app/circles/${await circleWith(phone, of)}${path}`;
    return link === undefined ? here : behind(here, link)(phone);
  };
}

/** An intern who is coached: of all of it after some weeks. */
export const coachedScreens: readonly Screen[] = [
  { name: 'circle-coached', path: inCircle('Priya Nair', '') },
  { name: 'agreement', path: inCircle('Priya Nair', '/agreement') },
  {
    name: 'agreement-another',
    path: inCircle('Priya Nair', '/agreement'),
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Suggest other words' }).click();
    },
  },
  { name: 'targets', path: inCircle('Priya Nair', '/targets') },
  {
    name: 'targets-wrong',
    path: inCircle('Priya Nair', '/targets'),
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Write down a target' }).click();
      await page.getByRole('button', { name: 'Write it down for you both' }).click();
    },
  },
  { name: 'target', path: inCircle('Priya Nair', '/targets', /reading records/) },
  { name: 'target-settled', path: inCircle('Priya Nair', '/targets', /corridor/) },
  { name: 'talks-shown', path: inCircle('Priya Nair', '/talks') },
  { name: 'talk-shown', path: inCircle('Priya Nair', '/talks', /20/) },
];

/** Their coach. */
export const coachingScreens: readonly Screen[] = [
  { name: 'coach-home', path: '/app/interns' },
  { name: 'coach-own', path: '/app/coaching' },
  { name: 'coach-own-session', path: behind('/app/coaching', /Coach training 2/) },
  { name: 'coach-own-read', path: '/app/coaching/materials/grow-in-a-corridor' },
  { name: 'coach-circle-coached', path: inCircle('Sam Adeyemi', '') },
  { name: 'coach-before', path: inCircle('Sam Adeyemi', '/before') },
  { name: 'coach-talks', path: inCircle('Sam Adeyemi', '/talks') },
  { name: 'coach-talk', path: inCircle('Sam Adeyemi', '/talks', /20/) },
  {
    name: 'coach-talk-write',
    path: async (phone) => `${await inCircle('Sam Adeyemi', '/talks', /20/)(phone)}/write`,
  },
  {
    name: 'coach-talk-show',
    path: async (phone) => `${await inCircle('Sam Adeyemi', '/talks', /20/)(phone)}/show`,
  },
];

/** An intern who has made a pathway. */
export const pathwayScreens: readonly Screen[] = [
  { name: 'pathway', path: '/app/pathway' },
  {
    name: 'pathway-order',
    path: '/app/pathway',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Put them in another order' }).click();
    },
  },
  {
    name: 'pathway-areas',
    path: '/app/pathway/plan',
    before: async ({ page }) => {
      await page.getByLabel('In my own school').check();
    },
  },
  { name: 'toolkit', path: '/app/toolkit' },
  {
    name: 'toolkit-step',
    path: behind('/app/pathway', /Rewrite|Watch how/),
    before: async ({ page }) => {
      await page.getByText('Something else instead').click();
    },
  },
  { name: 'toolkit-entry', path: '/app/toolkit/cost-one-meeting' },
];

/** An intern who has reviewed themselves and shown it, and whose coach has answered nothing yet. */
export const reviewScreens: readonly Screen[] = [
  { name: 'path-focus', path: '/app/path' },
  { name: 'can-do', path: '/app/self-review' },
  { name: 'can-do-sort', path: '/app/self-review/sort/3' },
  { name: 'can-do-closely', path: '/app/self-review/anticipating-others' },
  {
    name: 'can-do-show',
    path: async (phone) =>
      (await behind('/app/shared', /Shared with/)(phone)).replace(
        '/circles/',
        '/self-review/show/',
      ),
  },
  { name: 'can-do-result', path: '/app/where-i-am-now/result' },
  { name: 'can-do-circle', path: behind('/app/shared', /Shared with/) },
  { name: 'focus', path: focusBehind('/app/shared', /Shared with/) },
];

/** An intern who has looked a second time, said what they did, and answered as they were at the start. */
export const laterLookScreens: readonly Screen[] = [
  { name: 'what-i-did', path: '/app/where-i-am-now/again?look=2' },
  { name: 'path-later', path: '/app/path' },
  { name: 'look-again', path: '/app/where-i-am-now/again' },
  { name: 'then', path: '/app/where-i-am-now/then' },
  { name: 'then-statement', path: '/app/where-i-am-now/then/4' },
  { name: 'result-later', path: '/app/where-i-am-now/result' },
  { name: 'look-before', path: '/app/where-i-am-now/drop' },
  { name: 'look-changed', path: '/app/look-changed' },
  { name: 'together', path: '/app/where-i-am-now/together' },
];

/** An intern who types in what they answered on paper. */
export const paperScreens: readonly Screen[] = [
  { name: 'together-new', path: '/app/where-i-am-now/together' },
  {
    name: 'from-paper',
    path: '/app/where-i-am-now/together',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'I answered on paper' }).click();
      await page.getByRole('heading', { name: 'From paper' }).waitFor();
    },
  },
];

/** A coordinator whose group answers in one room. */
export const facilitatorScreens: readonly Screen[] = [
  { name: 'office-facilitate', path: '/office/facilitate' },
  { name: 'office-sheet', path: '/office/facilitate/sheet' },
  { name: 'office-enter', path: behind('/office/facilitate', /Type in a sheet of Rosa/) },
  {
    name: 'office-enter-wrong',
    path: behind('/office/facilitate', /Type in a sheet of Rosa/),
    before: pressed('Send it to'),
  },
];

/** The coach of that intern. */
export const reviewCoachScreens: readonly Screen[] = [
  { name: 'coach-can-do', path: behind('/app/interns', /Sam Adeyemi/) },
  {
    name: 'coach-levels',
    path: behind('/app/interns', /Sam Adeyemi/),
    before: async ({ page }) => {
      await page.getByText('How you see it', { exact: true }).click();
      await page.getByLabel('Hard messages').selectOption('In the role');
      await page.getByRole('button', { name: /^Show .* how you see it$/ }).click();
      await page.getByText('You see: In the role').waitFor();
    },
  },
  { name: 'coach-focus', path: focusBehind('/app/interns', /Sam Adeyemi/) },
  {
    name: 'coach-focus-suggested',
    path: focusBehind('/app/interns', /Sam Adeyemi/),
    before: async ({ page }) => {
      const another = page.getByRole('button', { name: 'Suggest something else' });
      if (await another.isVisible()) return;
      await page.getByRole('checkbox').first().check();
      await page.getByLabel('Why this, and why now?').fill('You came back to it twice in May.');
      await page.getByRole('button', { name: 'Suggest this' }).click();
      await another.waitFor();
    },
  },
];

export const coachScreens: readonly Screen[] = [
  { name: 'interns', path: '/app/interns' },
  { name: 'intern', path: behind('/app/interns', /Leah Brook/) },
  {
    name: 'intern-role',
    path: behind('/app/interns', /Leah Brook/),
    before: async ({ page }) => {
      await page.getByText('What you think the next role asks').click();
    },
  },
  { name: 'intern-nothing-shown', path: behind('/app/interns', /Sam Adeyemi/) },
  { name: 'coach-me', path: '/app/me' },
];

/** A coordinator of the demo. What adds people comes last, so that the others look the same at each visit. */
export const officeScreens: readonly Screen[] = [
  { name: 'office', path: '/office' },
  { name: 'office-person', path: behind('/office', /Leah Brook/) },
  { name: 'office-coach', path: behind('/office', /Priya Nair/) },
  { name: 'office-invite', path: '/office/invite' },
  {
    name: 'office-invite-wrong',
    path: '/office/invite',
    before: pressed('Make their code'),
  },
  { name: 'office-together', path: '/office/together' },
  {
    name: 'office-together-wrong',
    path: '/office/together',
    before: async (phone) => {
      await phone.page.getByRole('group', { name: 'From' }).getByLabel('Month').fill('13');
      await pressed('Put them together')(phone);
    },
  },
  { name: 'office-toolkit', path: '/office/programme/toolkit' },
  {
    name: 'office-toolkit-new',
    path: '/office/programme/toolkit/new',
    before: pressed('Put it into the toolkit'),
  },
  { name: 'office-holidays', path: '/office/programme/holidays' },
  {
    name: 'office-holidays-new',
    path: '/office/programme/holidays/new',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'office-figures', path: '/office/figures' },
  { name: 'office-end', path: ofPerson(/Tom Kaya/, 'End it') },
  { name: 'office-new-code', path: ofPerson(/Rosa Marsh/, 'Issue a new code') },
  { name: 'office-withdraw', path: ofPerson(/Rosa Marsh/, 'Take the code back') },
  { name: 'office-names', path: '/office/names' },
  {
    name: 'office-names-wrong',
    path: '/office/names',
    before: async (phone) => {
      await phone.page.getByLabel('This group').fill('');
      await pressed('Save the names')(phone);
    },
  },
  { name: 'office-no-such-page', path: '/office/people/nobody' },
  { name: 'office-slip-over', path: '/office/slips/over' },
  {
    name: 'office-slip',
    path: '/office/invite',
    before: async ({ page }) => {
      await page.getByLabel('An intern').check();
      await page.getByLabel('Name', { exact: true }).fill('Amy Field');
      await page.getByRole('button', { name: 'Make their code' }).click();
      // At a second visit there is one of this name already.
      const another = page.getByLabel('This is somebody else of the same name');
      await page.getByRole('article').or(another).waitFor();
      if (await another.isVisible()) {
        await another.check();
        await page.getByRole('button', { name: 'Make their code' }).click();
      }
      await page.getByRole('article').waitFor();
    },
  },
  { name: 'join-signed-in', path: '/join' },
];

/** A programme of which more than 30 people sent copies of two looks. */
export const figuresScreens: readonly Screen[] = [
  { name: 'office-figures-full', path: '/office/figures' },
];

/** A coordinator who has only just begun: nobody else is there, and nothing has a name. */
export const newOfficeScreens: readonly Screen[] = [
  { name: 'office-new', path: '/office' },
  { name: 'office-names-new', path: '/office/names' },
  { name: 'office-together-nobody', path: '/office/together' },
];

/** What a programme settles, before it has settled anything. */
export const programmeScreens: readonly Screen[] = [
  { name: 'programme', path: '/office/programme' },
  { name: 'programme-statements', path: '/office/programme/change/statements' },
  { name: 'programme-focus', path: '/office/programme/change/focus' },
  { name: 'lines', path: '/office/programme/lines/middle' },
  { name: 'lines-own', path: '/office/programme/lines/middle/own' },
  {
    name: 'lines-own-wrong',
    path: '/office/programme/lines/new/own',
    before: pressed('Save these lines'),
  },
  { name: 'panel', path: '/office/programme/panel/senior' },
  {
    name: 'panel-wrong',
    path: '/office/programme/panel/senior',
    before: pressed('Save what they chose'),
  },
  { name: 'hosts', path: '/office/programme/hosts' },
  { name: 'host', path: '/office/programme/hosts/new' },
  {
    name: 'host-wrong',
    path: '/office/programme/hosts/new',
    before: pressed('Put it on the list'),
  },
  { name: 'programme-placement', path: '/office/programme/change/placement' },
  { name: 'frameworks', path: '/office/programme/frameworks' },
  { name: 'framework', path: '/office/programme/frameworks/headship.1' },
  { name: 'framework-bring', path: '/office/programme/frameworks/bring' },
  {
    name: 'framework-bring-wrong',
    path: '/office/programme/frameworks/bring',
    before: pressed('Bring it in'),
  },
  { name: 'statements', path: '/office/statements' },
  { name: 'statements-version', path: '/office/statements/1' },
  { name: 'statements-colleagues', path: '/office/statements/colleagues' },
];

/** A programme with lines of its own, a panel's, a framework that it brought, and a draft with one difference. */
export const settledScreens: readonly Screen[] = [
  { name: 'programme-settled', path: '/office/programme' },
  { name: 'lines-back', path: '/office/programme/lines/middle/put-back' },
  { name: 'lines-panel', path: '/office/programme/lines/senior' },
  { name: 'panel-full', path: '/office/programme/panel/senior' },
  {
    name: 'framework-brought',
    path: behind('/office/programme/frameworks', /Borsetshire/),
    before: async ({ page }) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  { name: 'draft', path: ofDraft('') },
  { name: 'draft-statement', path: ofDraft('/statements/weighing-choices-1') },
  {
    name: 'draft-statement-wrong',
    path: ofDraft('/statements/new'),
    before: pressed('Add it'),
  },
  { name: 'draft-area', path: ofDraft('/areas/communication') },
  { name: 'draft-part', path: ofDraft('/facets/pacing') },
  { name: 'draft-rules', path: ofDraft('/rules') },
  { name: 'draft-preview', path: ofDraft('/preview') },
  { name: 'draft-publish', path: ofDraft('/publish') },
  { name: 'draft-throw-away', path: ofDraft('/throw-away') },
];

/** After that draft was published as version 2. */
export const publishedScreens: readonly Screen[] = [
  { name: 'statements-two', path: '/office/statements' },
  { name: 'statements-retire-asked', path: '/office/statements/2/retire' },
];

/** The address of a page of the first draft. */
function ofDraft(part: string): (phone: Phone) => Promise<string> {
  return async (phone) => `${await behind('/office/statements', /A copy of/)(phone)}${part}`;
}

/** The address behind a link of a person's page in the office. */
function ofPerson(person: RegExp, link: string): (phone: Phone) => Promise<string> {
  return async (phone) => {
    await phone.page.goto(await behind('/office', person)(phone));
    return (await phone.page.getByText(link, { exact: true }).getAttribute('href')) ?? '/office';
  };
}

/** Presses what cannot succeed, and waits for what is to be put right. */
function pressed(button: string): (phone: Phone) => Promise<void> {
  return async ({ page }) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('alert').waitFor();
  };
}

/** Opens a screen and waits until it is drawn. */
export async function openScreen(phone: Phone, screen: Screen): Promise<void> {
  const path = typeof screen.path === 'string' ? screen.path : await screen.path(phone);
  await phone.page.goto(path);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await phone.page.evaluate(() => document.fonts.ready);
  await screen.before?.(phone);
}
