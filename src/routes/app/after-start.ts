import { Circle } from '#lib/device/circle.svelte.ts';
import { circlesToShow } from '#lib/device/coaching-circle.ts';
import type { Device } from '#lib/device/device.svelte.ts';
import { followErasures } from '#lib/device/erasures.ts';
import { takeInLookBackDrafts } from '#lib/device/looking-back.svelte.ts';
import { NormConsent } from '#lib/device/norm-consent.svelte.ts';
import { watchPages } from '#lib/device/page-watch.ts';
import { finishLeft, onLeft } from '#lib/device/finish-left.ts';
import { wipeDoneSheets } from '#lib/device/paper-sheets.ts';
import { selfReviewsOf } from '#lib/device/self-reviews.svelte.ts';
import { Sharing } from '#lib/device/sharing.ts';
import type { Workplace } from '#lib/device/workplace.ts';

export { Circle };
export { default as ErasedNotice } from './erased-notice.svelte';
export { default as KeptNotice } from './kept-notice.svelte';
export { default as Notices } from './notices.svelte';
export { followErasures };

/** One tab after the other: the second finds it done. */
async function takeBackOlder(device: Device): Promise<void> {
  await navigator.locks.request(`older ${device.person}`, async () => {
    for (const membership of circlesToShow(device)) {
      await new Sharing(device, membership).takeBackOlder();
      await new Sharing(device, membership).takeOutPhotos();
    }
  });
}

/** A journal, a practice log, placements, and what was written about talks, take in what was typed last time when they are made: only where there is any. */
async function takeInTyped(device: Device): Promise<void> {
  const drafts = await device.store.getAll('drafts');
  const isTyped = (kind: string) => drafts.some(({ place }) => place.startsWith(`${kind} `));
  if (isTyped('journal')) (await import('#lib/device/journal.svelte.ts')).journalOf(device);
  if (isTyped('practice')) (await import('#lib/device/practice.svelte.ts')).practiceLogOf(device);
  if (isTyped('placement')) (await import('#lib/device/placements.svelte.ts')).placementsOf(device);
  if (isTyped('portfolio'))
    await (await import('#lib/device/portfolio.svelte.ts')).takeInPortfolioDrafts(device);
  if (isTyped('talk')) (await import('#lib/device/talks.svelte.ts')).talksOf(device);
}

/** Links of placements that were taken back without a signal open until the server hears of it. */
async function takeBackLinks(device: Device): Promise<void> {
  if (!device.documents(device.ownSpace).all.some(({ _id }) => _id.startsWith('placement~')))
    return;
  const { takeBackWaiting } = await import('#lib/device/placement-links.ts');
  const { placementsOf } = await import('#lib/device/placements.svelte.ts');
  await navigator.locks.request(`placement links ${device.person}`, () =>
    takeBackWaiting(device, placementsOf(device).all),
  );
}

/** A page that died may have left a photo that no entry names. */
async function forgetPhotosNobodyNames(device: Device): Promise<void> {
  if (!device.documents(device.ownSpace).all.some(({ _id }) => _id.startsWith('photo~'))) return;
  const { journalOf } = await import('#lib/device/journal.svelte.ts');
  await navigator.locks.request(`photos ${device.person}`, () =>
    journalOf(device).forgetPhotosNobodyNames(),
  );
}

/** The number on the icon, where it is wanted: after what comes, and after what was on the screen. One reckoning at a time. */
function followBadge(device: Device): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      void import('#lib/device/app-badge.ts').then(({ showBadge }) => showBadge(device));
    }, 500);
  };
  soon();
  device.listen((notice) => {
    if (notice.kind === 'changed' || notice.kind === 'world') soon();
  });
}

/**
 * What every start does once its first screen is there, in this order: what was deleted elsewhere goes, what was typed
 * last time is taken in, and what could not be sent is.
 */
export async function afterStart(workplace: Workplace): Promise<void> {
  const { device, attempts } = workplace;
  await attempts.takeOver();
  await followErasures(workplace);
  await attempts.fold();
  await selfReviewsOf(device).takeInDrafts();
  await takeInLookBackDrafts(device);
  await takeInTyped(device);
  await wipeDoneSheets(device);
  device.listen((notice) => {
    if (notice.kind === 'unsent') void wipeDoneSheets(device);
    // Not before: on another device the opposite may have been decided, or the same shown.
    if (notice.kind === 'status' && notice.status.state === 'current') {
      void attempts.takeOver().then(() => new NormConsent(device).follow(attempts.all));
      void takeBackOlder(device);
      void forgetPhotosNobodyNames(device);
      void takeBackLinks(device);
    }
  });
  followBadge(device);
  void import('#lib/device/push-here.ts').then((here) => here.putAwayNotifications());
  device.tell({ kind: 'ask-status' });
  const takeOver = async (page?: string) => {
    if (device.storage !== 'fine') return;
    const left = await finishLeft(device.store);
    for (const gone of new Set([...left, ...(page === undefined ? [] : [page])]))
      await device.takeOver(gone);
    await attempts.takeInTaps();
    await device.countUnsent();
  };
  watchPages(device, takeOver);
  // It may be heard of after its page was seen to be gone.
  onLeft(device.storeName, () => void takeOver());
}
