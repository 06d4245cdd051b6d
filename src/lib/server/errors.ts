/** Nothing of that name is there, or not for this person: the two are never told apart. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** Somebody else wrote first: the revision given is not the current one. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** The store cannot be reached, or cannot answer now. What was asked may succeed later. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** The person is known, and may not do this. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** A document that the store will never take. */
export class InvalidDocument extends Error {
  override name = 'InvalidDocument';
}

/** What was asked makes no sense, whoever asks. The message is a sentence for whoever wrote the client. */
export class InvalidRequest extends Error {
  override name = 'InvalidRequest';
}

/** More bytes than a request may carry. */
export class RequestTooLarge extends Error {
  override name = 'RequestTooLarge';
  /** Whether the rest of the body is still to come, and nobody will read it. */
  readonly cutShort: boolean;

  constructor(limit: number, cutShort: boolean) {
    super(`A request may carry at most ${limit} bytes. Send it in smaller parts.`);
    this.cutShort = cutShort;
  }
}

/** Another process has this data folder open. The message tells the person at the terminal what to do. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
  readonly folder: string;

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `The data folder ${folder} is already in use by another Selvedge server. ` +
        'Stop that one first, or start this one with another folder (DATA_DIR).',
      options,
    );
    this.folder = folder;
  }
}

/** The data folder cannot be made or written to. The message tells the person at the terminal what to do. */
export class DataFolderUnusable extends Error {
  override name = 'DataFolderUnusable';

  constructor(folder: string, why: string, options?: ErrorOptions) {
    super(`The data folder ${folder} ${why}. Give another one (DATA_DIR).`, options);
  }
}
