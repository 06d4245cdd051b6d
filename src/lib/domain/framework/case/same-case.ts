import { canonicalJson } from '../../canonical.ts';
import type { CasePackage } from './case-package.ts';

/** Whether two packages say the same, whenever each was written and whatever the order of its fields. */
export function isSameCase(one: CasePackage, other: CasePackage): boolean {
  return undated(one) === undated(other);
}

function undated(pack: CasePackage): string {
  const json = canonicalJson(pack);
  return json.replace(/"lastChangeDateTime":"[^"]*"/g, '"lastChangeDateTime":""');
}
