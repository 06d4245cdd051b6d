import type { PlacementPage } from '#lib/device/placement-page.svelte.ts';
import type { LinkAct } from '#lib/domain/placement/link-view.ts';

/** One thing that is being said by a link: whether it is on its way, and what went wrong. */
export class Saying {
  readonly #page: PlacementPage;
  readonly #places: readonly string[];
  isSending = $state(false);
  /** What is wrong, to stand beside its button; empty where nothing is. */
  problem = $state('');
  /** What came of it, for whoever hears the page. */
  done = $state('');

  /** @param places where what is said here is typed */
  constructor(page: PlacementPage, places: readonly string[]) {
    this.#page = page;
    this.#places = places;
  }

  /** Says it; without a name, or with something else missing, it says what is. */
  async say(act: LinkAct, missing?: string): Promise<boolean> {
    this.done = '';
    if (act.who === '') this.problem = 'Write your name above first.';
    else this.problem = missing ?? '';
    if (this.problem !== '') {
      if (act.who === '') document.getElementById('who')?.focus();
      return false;
    }
    this.isSending = true;
    const told = await this.#page.say(act);
    this.isSending = false;
    this.problem = told.ok ? '' : told.message;
    if (told.ok) {
      this.done = 'Sent.';
      this.#page.typing.forget([...this.#places, 'who']);
    }
    return told.ok;
  }
}
