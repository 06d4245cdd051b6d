import { Circle } from './circle.svelte.ts';
import type { Device } from './device.svelte.ts';
import { feedbackIsNew } from './feedback-come.ts';
import { placementsHaveNews } from './placement-news.ts';

/** The setting of this device that says whether the number is wanted; absent until somebody chose. */
const badgeKey = 'appBadge';

/** Whether this browser can put a number on the icon of an installed app. */
export function canShowBadge(): boolean {
  return 'setAppBadge' in navigator && 'clearAppBadge' in navigator;
}

export async function wantsBadge(device: Device): Promise<boolean> {
  return (await device.store.get('settings', badgeKey)) === 'on';
}

/** Chooses it, or takes the number away; false where it is kept, and the device will not show it. */
export async function setBadgeWanted(device: Device, isWanted: boolean): Promise<boolean> {
  await device.guarded(async (store) => {
    if (isWanted) await store.put('settings', 'on', badgeKey);
    else await store.delete('settings', badgeKey);
  });
  return isWanted ? showBadge(device) : clearBadge();
}

/** Takes the number away: when nobody is signed in here any more too. False where the device would not. */
export async function clearBadge(): Promise<boolean> {
  return !canShowBadge() || onIcon(() => navigator.clearAppBadge());
}

/**
 * Puts the number of new things on the icon, where it is wanted; none where nothing is new. False where the device would not:
 * a phone can want leave for notifications first.
 */
export async function showBadge(device: Device): Promise<boolean> {
  if (!canShowBadge()) return true;
  // Whoever was here before may have left one.
  if (!(await wantsBadge(device))) return clearBadge();
  const count = await newThings(device);
  return onIcon(() => (count === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(count)));
}

async function onIcon(put: () => Promise<void>): Promise<boolean> {
  try {
    await put();
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** How many things are new, as the lines about them name them: in every time together, one that has ended too, and about this person. */
async function newThings(device: Device): Promise<number> {
  await device.documents(device.ownSpace).load();
  await device.documents(device.meSpace).load();
  let count = Number(feedbackIsNew(device)) + Number(placementsHaveNews(device));
  for (const membership of device.circles) {
    const circle = new Circle(device, membership);
    await circle.load();
    count += circle.summary.newThings;
  }
  return count;
}
