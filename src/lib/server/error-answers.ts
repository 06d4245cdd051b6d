import {
  Conflict,
  Forbidden,
  InvalidDocument,
  InvalidRequest,
  NotFound,
  RequestTooLarge,
  Unreachable,
} from './errors.ts';

/** What a person is told of an error, and the status of the answer. */
export interface ErrorAnswer {
  status: number;
  message: string;
}

/** Every class of error as one sentence: what happened, and what to do. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof NotFound) return { status: 404, message: notFound };
  if (error instanceof Forbidden)
    return { status: 403, message: 'You cannot do this. Ask your coordinator.' };
  if (error instanceof Conflict) {
    return { status: 409, message: 'Somebody else changed this just now. Go back and look again.' };
  }
  if (error instanceof InvalidRequest || error instanceof InvalidDocument) {
    return { status: 400, message: 'We could not read what was sent. Go back and try again.' };
  }
  if (error instanceof RequestTooLarge) return { status: 413, message: tooLarge };
  if (error instanceof Unreachable) {
    return {
      status: 503,
      message: 'Selvedge cannot be reached just now. Try again in a few minutes.',
    };
  }
  return { status: 500, message: 'Something went wrong on our side. Try again in a few minutes.' };
}

/** Whether whoever runs the server should hear of it. */
export function isOurFault(error: unknown): boolean {
  return errorAnswer(error).status >= 500;
}

const notFound = 'There is no page at this address, or it is not yours to see.';

const tooLarge = 'That is too much to send at once. Send less.';

/** What a person is told by status, where Kit itself refused the request. */
export function statusMessage(status: number): string {
  if (status === 404) return notFound;
  if (status === 405) return 'This page cannot do that. Go back and try again.';
  if (status === 413) return tooLarge;
  if (status < 500) return 'We could not read what was sent. Go back and try again.';
  return 'Something went wrong on our side. Try again in a few minutes.';
}
