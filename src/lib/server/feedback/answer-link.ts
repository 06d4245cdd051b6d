import { LinkRequest, type LinkAnswer } from '#lib/domain/feedback/link-answer.ts';
import { readLinkSecret } from '#lib/domain/feedback/link-code.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { FailureLimit } from '../accounts/failure-limit.ts';
import { InvalidRequest } from '../errors.ts';
import type { Feedback, Found } from './feedback.ts';

interface LinkServer {
  feedback: Feedback;
  feedbackFailures: FailureLimit;
  accounts: Accounts;
}

/**
 * Answers a colleague's page. The address is counted in memory, for links that lead nowhere, and goes no further. A
 * link that leads somewhere is answered however many did not: nobody guesses 128 bits, and a whole school sits behind
 * one address. Throws InvalidRequest for what no page of ours sends.
 */
export async function answerLink(
  { feedback, feedbackFailures, accounts }: LinkServer,
  body: unknown,
  address: string,
): Promise<LinkAnswer> {
  const parsed = LinkRequest.safeParse(body);
  if (!parsed.success) throw new InvalidRequest('Not a request of the feedback page.');
  const { token, answers } = parsed.data;
  if (answers !== undefined && token === undefined)
    throw new InvalidRequest('Answers come with a token.');
  const link = readLinkSecret(parsed.data.link);
  let answer: LinkAnswer = { state: 'unknown' };
  if (link !== undefined)
    answer =
      answers === undefined || token === undefined
        ? await shown(accounts, await feedback.find(link, token))
        : await feedback.take(link, token, answers);
  if (answer.state !== 'unknown') return answer;
  const failure = feedbackFailures.attempt(address);
  return failure.ok ? answer : { state: 'too-many-failures', retryAt: failure.retryAt };
}

async function shown({ roster }: Accounts, found: Found): Promise<LinkAnswer> {
  if (found.state !== 'open') return found;
  const { round, group, asksForComments } = found;
  const { name } = await roster.people.get(round.intern);
  const { programme } = await roster.cohorts.get(round.cohort);
  return {
    state: 'open',
    about: name,
    programme,
    group,
    needed: round.thresholds.groups[group],
    asksForComments,
    neededForComments: round.thresholds.comments,
    closesAt: round.closesAt,
    instrument: round.instrument,
    version: round.version,
  };
}
