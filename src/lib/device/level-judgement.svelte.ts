import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import type { Framework } from '../domain/framework/framework.ts';
import type { Levels } from '../domain/self-review/area-levels.ts';
import {
  LevelViewDocument,
  levelsOfViews,
  mergeLevelViews,
  type LevelViews,
} from '../domain/self-review/level-view.ts';
import type { Device } from './device.svelte.ts';

type Viewed = LevelViewDocument['levels'];

/** How one person of a circle sees the levels of its intern. One document a device. */
export class LevelJudgement {
  #device: Device;
  #circle: string;
  #framework: Pick<Framework, 'id' | 'version'>;
  /** What was said on this screen, of which the document may not know yet. */
  #said = $state.raw<Viewed>({});

  constructor(device: Device, circle: string, framework: Pick<Framework, 'id' | 'version'>) {
    this.#device = device;
    this.#circle = circle;
    this.#framework = framework;
  }

  /** By competency, as this person sees it, out of all their devices. */
  get levels(): Levels {
    return levelsOfViews(this.views);
  }

  /** The same, with when it was said. */
  get views(): LevelViews {
    return mergeLevelViews(
      [...this.#documentsOf(this.#device.person), { levels: this.#said }],
      this.#device.now(),
    );
  }

  /** As somebody else of the circle sees it. */
  of(person: string): Levels {
    return levelsOfViews(this.viewsOf(person));
  }

  /** The same, with when it was said. */
  viewsOf(person: string): LevelViews {
    return mergeLevelViews(this.#documentsOf(person), this.#device.now());
  }

  /** Says so of several competencies at once: by competency, the id of a level. */
  async judge(levels: Levels): Promise<void> {
    const { person, id } = this.#device;
    const said = Object.entries(levels).map(
      ([competency, value]) => [competency, { value, at: this.#device.stamp() }] as const,
    );
    this.#said = { ...this.#said, ...Object.fromEntries(said) };
    const mine = this.#documentsOf(person).find(
      ({ _id }) => parseDocumentId(_id)?.key.at(-1) === id,
    );
    const { id: framework, version } = this.#framework;
    await this.#device.write(
      this.#circle,
      documentId('levelView', person, `${framework}.${version}`, id),
      {
        type: 'levelView',
        author: person,
        v: 1,
        framework,
        version,
        levels: { ...mine?.levels, ...this.#said },
      },
    );
  }

  #documentsOf(person: string) {
    return this.#device
      .documents(this.#circle)
      .ofType('levelView', LevelViewDocument)
      .filter(
        ({ framework, version, author }) =>
          framework === this.#framework.id &&
          version === this.#framework.version &&
          author === person,
      );
  }
}
