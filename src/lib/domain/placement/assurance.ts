import { latestAct, type Said } from './link-view.ts';

/** An employer's word on checks: the head's, as long as they say yes. Undefined where it was not given. */
export function assuranceIn(said: readonly Said[]): { who: string; at: string } | undefined {
  const release = latestAct(said, 'release');
  return release?.act.isYes === true && release.act.checks
    ? { who: release.act.who, at: release.at }
    : undefined;
}
