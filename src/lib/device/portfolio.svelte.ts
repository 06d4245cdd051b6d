import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { erasureOfDocument } from '../domain/erasure/begun.ts';
import { withText } from '../domain/evidence.ts';
import {
  isChosen,
  longestPortfolioWords,
  mergePortfolios,
  PortfolioDocument,
  portfolioPlaces,
  portfolioTexts,
  type PortfolioPart,
  type PortfolioPlace,
} from '../domain/portfolio/portfolio.ts';
import type { Device } from './device.svelte.ts';
import { beginsAt, erasedOn } from './erased.ts';
import { takeInLeftWords } from './left-drafts.ts';
import { madeOutside } from './made-outside.svelte.ts';

/** Where words for the portfolio are typed. */
export function portfolioTypingPlace(place: PortfolioPlace): string {
  return `portfolio ${place}`;
}

type Mine = PortfolioPart & { begunAt: string };

/**
 * What this person puts into their portfolio, in their own space: one document a device. One a tab: what is still on its way
 * to disk is there on the next screen.
 */
class Portfolio {
  #device: Device;
  /** This device's part as this tab knows it, of which the document may not know yet. */
  #mine = $state.raw<Mine | undefined>();

  constructor(device: Device) {
    this.#device = device;
  }

  get loaded(): boolean {
    return this.#device.documents(this.#device.ownSpace).loaded;
  }

  /** What stands, over all devices. */
  get standing(): PortfolioPart {
    return mergePortfolios([...this.#documents, ...this.#standingMine], this.#device.now());
  }

  /** Puts things in, or takes them out, all at once. */
  async choose(keys: readonly string[], on: boolean): Promise<void> {
    const { standing } = this;
    const changed = keys.filter((key) => isChosen(standing, key) !== on);
    if (changed.length === 0) return;
    const at = this.#device.stamp();
    const chosen = Object.fromEntries(changed.map((key) => [key, { on, at }]));
    await this.#change((part) => ({ ...part, chosen: { ...part.chosen, ...chosen } }));
  }

  /** Words at a place, in the place of this device's and of those whose stamps are `taken`. */
  async write(place: PortfolioPlace, text: string, taken: readonly string[] = []): Promise<void> {
    const standing = portfolioTexts(this.standing, place);
    if (text.trim() === '' && standing.length === 0) return;
    const texts = withText(standing, text.trim(), this.#device.stamp(), taken);
    await this.#change((part) => ({ ...part, words: { ...part.words, [place]: texts } }));
  }

  async #change(change: (part: PortfolioPart) => PortfolioPart): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    const stored = this.#documents.filter(({ _id }) => parseDocumentId(_id)?.key[0] === id);
    const known = [...stored, ...this.#standingMine];
    const begunAt = known.map((one) => one.begunAt).sort()[0] ?? beginsAt(this.#device);
    const part = { ...change(mergePortfolios(known, this.#device.now())), begunAt };
    this.#mine = part;
    await this.#device.write(ownSpace, documentId('portfolio', person, id), {
      type: 'portfolio',
      author: person,
      v: 1,
      ...part,
    });
  }

  get #documents() {
    return this.#device
      .documents(this.#device.ownSpace)
      .ofType('portfolio', PortfolioDocument)
      .filter((document) => this.#stands(document));
  }

  get #standingMine() {
    const mine = this.#mine;
    return mine !== undefined && this.#stands({ type: 'portfolio', ...mine }) ? [mine] : [];
  }

  /** Whether the person has not deleted it. */
  #stands(document: unknown): boolean {
    return erasureOfDocument(erasedOn(this.#device), document) === undefined;
  }
}

const portfolios = new WeakMap<Device, Portfolio>();

/** The portfolio of whoever holds this device. One a tab. */
export function portfolioOf(device: Device): Portfolio {
  const portfolio = portfolios.get(device) ?? madeOutside(() => new Portfolio(device));
  portfolios.set(device, portfolio);
  return portfolio;
}

/** Puts in words for a portfolio whose page went before their thought had ended. */
export async function takeInPortfolioDrafts(device: Device): Promise<void> {
  await device.documents(device.ownSpace).load();
  await takeInLeftWords(device, ({ place: at, text }) => {
    const place = portfolioPlaces.find((one) => portfolioTypingPlace(one) === at);
    if (place === undefined || text.length > longestPortfolioWords) return undefined;
    const portfolio = portfolioOf(device);
    return {
      texts: portfolioTexts(portfolio.standing, place),
      write: (words, taken) => portfolio.write(place, words, taken),
    };
  });
}
