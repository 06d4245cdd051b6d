import type { Device } from './device.svelte.ts';
import { pageLocks } from './locks.ts';

/**
 * Watches the other pages of this browser, and does `gone` each time that one of them is no more: what it had begun is
 * finished by those that stay, and not only by the next one to start.
 */
export function watchPages(device: Device, gone: (page: string) => Promise<void>): void {
  const watched = new Set([device.page]);
  const look = async () => {
    const { held = [] } = await navigator.locks.query();
    for (const { name = '' } of held) {
      if (!name.startsWith(pageLocks) || watched.has(name)) continue;
      watched.add(name);
      void navigator.locks.request(name, () => undefined).then(() => gone(name));
    }
  };
  void look();
  // A page that starts asks the others how far they are, as soon as it holds its lock.
  device.listen(() => void look());
}
