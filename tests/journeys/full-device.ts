import type { CDPSession } from '@playwright/test';
import type { Phone } from './journey.ts';

const mb = 1_000_000;

/**
 * A device whose room is in the test's hand. Chromium asks for the room left once and then counts for itself,
 * so it is made small before the first write: what is larger than that makes it ask again.
 */
export class Room {
  #phone: Phone;
  #browser: CDPSession;

  private constructor(phone: Phone, browser: CDPSession) {
    this.#phone = phone;
    this.#browser = browser;
  }

  /** Before the phone's first page. */
  static async of(phone: Phone): Promise<Room> {
    const room = new Room(phone, await phone.context.newCDPSession(phone.page));
    await room.#allow(40 * mb);
    return room;
  }

  /** Somebody takes pictures until not a byte is left. */
  async fill(): Promise<void> {
    await this.#allow(1);
    const failure = await this.#phone.page.evaluate(async (bytes) => {
      const photos = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('photos', 1);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('photos', { autoIncrement: true });
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no photos'));
        };
      });
      const tx = photos.transaction('photos', 'readwrite');
      tx.objectStore('photos').put(new Uint8Array(bytes));
      return new Promise<string>((resolve) => {
        tx.oncomplete = () => {
          resolve('there was room');
        };
        tx.onabort = () => {
          resolve(tx.error?.name ?? '');
        };
      }).finally(() => {
        photos.close();
      });
    }, 41 * mb);
    if (failure !== 'QuotaExceededError') throw new Error(`the device is not full: ${failure}`);
  }

  /** Somebody deletes the pictures. */
  async make(): Promise<void> {
    await this.#allow(40 * mb);
  }

  async #allow(quotaSize: number): Promise<void> {
    await this.#browser.send('Storage.overrideQuotaForOrigin', {
      origin: this.#phone.line.address,
      quotaSize,
    });
  }
}
