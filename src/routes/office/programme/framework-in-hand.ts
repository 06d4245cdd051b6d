import { competenciesOf, type Framework } from '#lib/domain/framework/framework.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';

/** Whoever coordinates, with the competencies that their programme works with. */
export async function frameworkInHand({ server, person }: App.Locals) {
  const coordinator = await coordinatorOf(server.accounts, person);
  const { framework: edition } = await server.programmes.settingsOf(coordinator.cohort.id);
  const framework = await server.programmes.frameworks.get(coordinator.cohort.id, edition);
  return { coordinator, framework };
}

/** An area with its competencies, as a form offers them. */
export interface AreaChoices {
  id: string;
  name: string;
  competencies: readonly { id: string; name: string }[];
}

/** The competencies of a framework, area by area. */
export function areaChoices(framework: Framework): AreaChoices[] {
  return framework.areas.map(({ id, shortName }) => ({
    id,
    name: shortName,
    competencies: competenciesOf(framework, id),
  }));
}
