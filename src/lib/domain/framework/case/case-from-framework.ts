import { canonicalJson } from '../../canonical.ts';
import type { Framework, Level } from '../framework.ts';
import { buildCase, type CaseReference } from './build-case.ts';
import { isCasePackage, type CasePackage } from './case-package.ts';
import { readingOf, type CaseReading } from './case-reading.ts';
import { frameworkFromCase } from './framework-from-case.ts';
import { mergePackage } from './keep-source.ts';
import { withoutOrphans } from './orphans.ts';
import { forgetGatheredArea, forgetOrders } from './reordering.ts';

export interface CaseExport {
  /** An instant as ISO 8601. */
  now: string;
  /** "https://selvedge.example.org", without a slash at the end. */
  origin: string;
  /** Who answers for the framework: CASE wants a name. */
  creator?: string;
  /** The package that the framework was read from: all that it has and we don't is kept. */
  source?: CasePackage;
  /** The levels that were given to `frameworkFromCase` to stand in where a file describes none. */
  levels?: readonly Level[];
}

/** The source's objects by the keys of `buildCase`. */
function knownObjects(source: CasePackage, { areas }: CaseReading): Map<string, CaseReference> {
  const known = new Map<string, CaseReference>([['document', source.CFDocument]]);
  const know = (key: string, reference: CaseReference | null | undefined) => {
    if (reference && !known.has(key)) known.set(key, reference);
  };
  know('license', source.CFDocument.licenseURI);
  for (const area of areas) {
    know(`area/${area.id}`, area.placed?.item);
    know(`under/${area.id}`, area.placed?.association);
    for (const { id, item, association, row } of area.competencies) {
      know(`competency/${id}`, item);
      know(`in/${id}`, association);
      know('rubric', row?.rubric);
      know(`rubric/${id}`, row?.rubric);
      know(`criterion/${id}`, row?.criterion);
      for (const [level, found] of row?.levels ?? []) know(`criterion/${id}/${level}`, found);
    }
  }
  // Only where to find them: the rest of an object would be taken for ours.
  return new Map([...known].map(([key, { identifier, uri }]) => [key, { identifier, uri }]));
}

function changedSource(
  framework: Framework,
  source: CasePackage,
  options: CaseExport,
): CasePackage {
  const { now, origin, levels, creator = source.CFDocument.creator } = options;
  const { id, version } = framework;
  const was = frameworkFromCase(source, { id, version, ...(levels ? { levels } : {}) });
  if (!was.ok)
    throw new Error('The source cannot be read as a framework.', { cause: was.problems });
  if (canonicalJson(was.framework) === canonicalJson(framework)) return source;
  const reading = readingOf(source, levels);
  const known = knownObjects(source, reading);
  const build = (one: Framework) =>
    buildCase(one, { now, origin, creator, known, top: reading.tree.top });
  const after = build(framework);
  const gathered = reading.areas.find(({ placed }) => !placed)?.id;
  const whole = forgetOrders(forgetGatheredArea(build(was.framework), after, gathered), after);
  // A changed file is no longer the publisher's version, whatever changed in it.
  const { version: _version, ...document } = whole.CFDocument;
  const merged = mergePackage(source, { ...whole, CFDocument: document }, after, now);
  if (!isCasePackage(merged)) throw new Error('The source could not be changed.');
  return withoutOrphans(merged, source);
}

/**
 * A framework as a CASE 1.1 package. Identifiers come out the same each time. With a source, the package is
 * that source with only the changes put in; without any changes it is the source itself.
 */
export function caseFromFramework(framework: Framework, options: CaseExport): CasePackage {
  const { source, now, origin, creator = 'Selvedge' } = options;
  if (source) return changedSource(framework, source, options);
  return buildCase(framework, { now, origin, creator, known: new Map() });
}
