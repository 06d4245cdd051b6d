import { levels } from '#lib/content/frameworks/levels.ts';
import { caseFromFramework } from '#lib/domain/framework/case/case-from-framework.ts';
import { frameworkFromCase } from '#lib/domain/framework/case/framework-from-case.ts';
import { isCasePackage, type CasePackage } from '#lib/domain/framework/case/case-package.ts';
import { isSameCase } from '#lib/domain/framework/case/same-case.ts';
import type { Framework } from '#lib/domain/framework/framework.ts';
import { editionFrom, editionKey } from '#lib/domain/programme/programme.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf, type Coordinator } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';

export interface FrameworkInHand {
  coordinator: Coordinator;
  /** With the programme's own lines. */
  framework: Framework;
  /** The package that it came in; undefined for one that comes with Selvedge. */
  source: CasePackage | undefined;
}

/** The framework behind an address. Throws NotFound. */
export async function frameworkBehind(
  { server, person }: App.Locals,
  address: string,
): Promise<FrameworkInHand> {
  const { accounts, programmes } = server;
  const coordinator = await coordinatorOf(accounts, person);
  const edition = editionFrom(address);
  // "a.01" and the like are other ways to write an address, and there is one.
  if (edition === undefined || editionKey(edition) !== address) throw new NotFound('no edition');
  const framework = await programmes.frameworks.get(coordinator.cohort.id, edition);
  const source = await programmes.frameworks.packageOf(coordinator.cohort.id, edition);
  return { coordinator, framework, source: isCasePackage(source) ? source : undefined };
}

/**
 * A framework as a CASE package, as of now (ISO 8601): for a brought one, in the package that it came in. `origin` is
 * this server's address.
 */
export function caseOf(
  { framework, source }: Pick<FrameworkInHand, 'framework' | 'source'>,
  { now, origin }: { now: string; origin: string },
): CasePackage {
  return caseFromFramework(framework, {
    now,
    origin,
    ...(source === undefined ? {} : { source, levels }),
  });
}

/** The framework that we wrote this very file of; undefined where none is, or where the file was changed since. */
export async function writtenHere(
  locals: App.Locals,
  file: CasePackage,
  origin: string,
): Promise<Framework | undefined> {
  const { accounts, programmes } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const now = instant(accounts.clock());
  for (const edition of await programmes.frameworks.every(cohort.id)) {
    const inHand = await frameworkBehind(locals, editionKey(edition));
    if (isSameCase(file, caseOf(inHand, { now, origin }))) return inHand.framework;
  }
  return undefined;
}

/** What is in a package and kept but not shown, and what stands in for what it lacks. */
export function remarksOn({ framework, source }: FrameworkInHand): readonly string[] {
  if (source === undefined) return [];
  const { id, version } = framework;
  const came = frameworkFromCase(source, { id, version, levels });
  return came.ok ? came.remarks : [];
}
