import { untrack } from 'svelte';
import type { Device } from './device.svelte.ts';
import { Typing } from './typing.ts';

/**
 * What is being filled in at one place, kept at each change until it is sent: a box's words, or what was ticked.
 * Made while a component is: it lives as long.
 */
export class Draft {
  /** As it stands in the box. */
  text = $state('');
  #kept = $state<'kept' | 'keeping' | 'failed'>('kept');
  #typing: Typing;

  constructor(device: Device, place: string) {
    this.#typing = new Typing(device, place);
    // Room for something smaller is not yet room for this: what was not kept is tried anew, and says so if it fails.
    let storage = device.storage;
    $effect(() => {
      const isMended = storage !== 'fine' && device.storage === 'fine';
      storage = device.storage;
      if (isMended && untrack(() => this.#kept) === 'failed') void this.keep();
    });
  }

  /** Whether the last change is on this device. */
  get kept(): 'kept' | 'keeping' | 'failed' {
    return this.#kept;
  }

  /** What was begun here before, unless something stands here already. */
  async resume(): Promise<void> {
    const before = await this.#typing.resume();
    if (this.text === '') this.text = before;
  }

  /** Another tab may have sent what this one went on with: the words as they now stand, unless one was typed here. */
  async resumeAnew(): Promise<void> {
    this.text = (await this.#typing.resumeAnew()) ?? this.text;
  }

  async keep(): Promise<void> {
    this.#kept = 'keeping';
    try {
      await this.#typing.keep(this.text);
      this.#kept = 'kept';
    } catch {
      // The device's notice says why; it stays on the screen.
      this.#kept = 'failed';
    }
  }

  /** Sends it with `write`, in the task in which the draft goes. Where that fails it is kept, and this throws. */
  async send(write: () => Promise<void>): Promise<void> {
    const sent = this.text;
    // A draft that cannot be deleted is one too many, and no reason to say that nothing was sent.
    const gone = this.#typing.sending(sent).catch(() => undefined);
    try {
      await write();
    } catch (error) {
      await this.keep();
      throw error;
    }
    await gone;
    await this.#typing.sent(sent).catch(() => undefined);
    if (this.text === sent) this.text = '';
  }
}
