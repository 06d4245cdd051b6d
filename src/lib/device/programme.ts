import { defaultSettings } from '../content/default-programme.ts';
import { publishedInstrument } from '../content/instruments/published.ts';
import type { AnswersPart } from '../domain/measuring/answers.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import {
  ProgrammeDocument,
  type Edition,
  type ProgrammeSettings,
} from '../domain/programme/programme.ts';
import { InstrumentDocument } from '../domain/programme/published-instrument.ts';
import type { Device } from './device.svelte.ts';

/**
 * What this person's programme has settled, as far as this device has heard: before the first sync, and where a team
 * has settled nothing, what Selvedge comes with. Frameworks are in frameworks.ts, which a first visit does not load.
 */
export class Programme {
  #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  get settings(): ProgrammeSettings {
    const [document] = this.#published?.ofType('programme', ProgrammeDocument) ?? [];
    return document?.settings ?? defaultSettings;
  }

  /** The edition that a look begun now is answered to. */
  get audit(): Instrument {
    const audit = this.instrument(this.settings.audit) ?? this.instrument(defaultSettings.audit);
    if (audit === undefined) throw new Error('Selvedge comes without its own audit');
    return audit;
  }

  /** A published edition; undefined for one of which this device has not heard. */
  instrument({ id, version }: Edition): Instrument | undefined {
    return (
      publishedInstrument(id, version) ??
      this.#published
        ?.ofType('instrument', InstrumentDocument)
        .find(({ instrument }) => instrument.id === id && instrument.version === version)
        ?.instrument
    );
  }

  /** The edition that an attempt is pinned to: undefined where this device has not heard of it yet. */
  asked(attempt: Pick<AnswersPart, 'instrument' | 'version'> | undefined): Instrument | undefined {
    return attempt === undefined
      ? this.audit
      : this.instrument({ id: attempt.instrument, version: attempt.version });
  }

  /** The same for a screen that is drawn only where the edition is known (where-i-am-now/+layout.svelte). */
  inHand(attempt: Pick<AnswersPart, 'instrument' | 'version'> | undefined): Instrument {
    return this.asked(attempt) ?? this.audit;
  }

  get #published() {
    const { cohortSpace } = this.#device;
    return cohortSpace === undefined ? undefined : this.#device.documents(cohortSpace);
  }
}
