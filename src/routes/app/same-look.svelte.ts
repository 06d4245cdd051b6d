/**
 * Whether the look that a screen was opened with is still the one in hand: another device may have dropped it, or begun
 * another, and what is tapped here is meant for this one alone. Made while its screen is.
 */
export class SameLook {
  #inHand: () => string | undefined;
  #opened = $state<string>();

  /** `inHand` gives the key of the look in hand. */
  constructor(inHand: () => string | undefined) {
    this.#inHand = inHand;
    $effect(() => {
      this.#opened ??= inHand();
    });
  }

  /** The key of the look that this screen was opened with, once another is in hand. */
  get gone(): string | undefined {
    const now = this.#inHand();
    return now === undefined || now === this.#opened ? undefined : this.#opened;
  }
}
