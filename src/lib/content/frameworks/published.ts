import type { Framework } from '../../domain/framework/framework.ts';
import { headship } from './headship.ts';
import { middleAndSenior } from './middle-and-senior.ts';

/** Every published version of every framework: a self-review names one, and finds it here for good. */
export const publishedFrameworks: readonly Framework[] = [middleAndSenior, headship];

/** The version that was answered; undefined for one that this app is too old to know. */
export function publishedFramework(id: string, version: number): Framework | undefined {
  return publishedFrameworks.find(
    (framework) => framework.id === id && framework.version === version,
  );
}

/** The framework for a programme that names no other. */
export const currentFramework: Framework = middleAndSenior;
