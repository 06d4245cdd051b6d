import { v5 } from 'uuid';
import type { Competency, Framework, FrameworkArea } from '../framework.ts';
import type {
  CaseAssociation,
  CaseItem,
  CasePackage,
  CaseRubric,
  RubricCriterion,
} from './case-package.ts';
import { extensionKey } from './our-extension.ts';

/** An object that is known by this already. */
export type CaseReference = { identifier: string; uri: string };

type TitledReference = CaseReference & { title: string };

export interface BuildOptions {
  /** An instant as ISO 8601. */
  now: string;
  /** "https://selvedge.example.org": what our addresses begin with. */
  origin: string;
  /** Who answers for the framework. */
  creator: string;
  /** Objects of a package that this one continues, by the keys used here. */
  known: ReadonlyMap<string, CaseReference>;
  /** What the areas are under, if not the document. */
  top?: TitledReference;
}

/** Gives each part its identifier and address: the known one, or one that comes out the same every time. */
class Naming {
  readonly #framework: Framework;
  readonly #options: BuildOptions;

  constructor(framework: Framework, options: BuildOptions) {
    this.#framework = framework;
    this.#options = options;
  }

  reference(kind: string, key: string): CaseReference {
    const { known, origin } = this.#options;
    const { id, version } = this.#framework;
    const found = known.get(key);
    if (found) return found;
    const identifier = v5(`${origin}/frameworks/${id}/${version}/${key}`, v5.URL);
    return { identifier, uri: `${origin}/ims/case/v1p1/${kind}/${identifier}` };
  }

  entity(kind: string, key: string) {
    return { ...this.reference(kind, key), lastChangeDateTime: this.#options.now };
  }

  area({ id, name }: FrameworkArea): TitledReference {
    return { title: name, ...this.reference('CFItems', `area/${id}`) };
  }

  competency({ id, name }: Competency): TitledReference {
    return { title: name, ...this.reference('CFItems', `competency/${id}`) };
  }
}

const ours = (extension: object) => ({ extensions: { [extensionKey]: extension } });

function itemsOf(framework: Framework, naming: Naming): CaseItem[] {
  return [
    ...framework.areas.map(({ id, name, about, shortName, inSentence }) => ({
      ...naming.entity('CFItems', `area/${id}`),
      abbreviatedStatement: name,
      fullStatement: about,
      CFItemType: 'Area',
      ...ours({ id, shortName, inSentence }),
    })),
    ...framework.competencies.map(({ id, name, about, inSentence }) => ({
      ...naming.entity('CFItems', `competency/${id}`),
      abbreviatedStatement: name,
      fullStatement: about,
      CFItemType: 'Competency',
      ...ours({ id, inSentence }),
    })),
  ];
}

function associationsOf(framework: Framework, naming: Naming, top: TitledReference) {
  const childOf = (
    key: string,
    originNodeURI: TitledReference,
    destinationNodeURI: TitledReference,
    index: number,
  ): CaseAssociation => ({
    ...naming.entity('CFAssociations', key),
    associationType: 'isChildOf',
    sequenceNumber: index + 1,
    originNodeURI,
    destinationNodeURI,
  });
  return framework.areas.flatMap((area, index) => [
    childOf(`under/${area.id}`, naming.area(area), top, index),
    ...framework.competencies
      .filter((competency) => competency.area === area.id)
      .map((competency, place) =>
        childOf(`in/${competency.id}`, naming.competency(competency), naming.area(area), place),
      ),
  ]);
}

function criterionOf(
  framework: Framework,
  competency: Competency,
  naming: Naming,
  index: number,
): RubricCriterion {
  const key = `criterion/${competency.id}`;
  const criterion = naming.entity('CFRubricCriteria', key);
  return {
    ...criterion,
    category: competency.name,
    CFItemURI: naming.competency(competency),
    position: index + 1,
    CFRubricCriterionLevels: framework.levels.map(({ id, name }, place) => {
      const description = competency.levels[id];
      return {
        ...naming.entity('CFRubricCriterionLevels', `${key}/${id}`),
        quality: name,
        ...(description === undefined ? {} : { description }),
        position: place + 1,
        rubricCriterionId: criterion.identifier,
      };
    }),
  };
}

/** One rubric for all, unless the package that this one continues has more. */
function rubricsOf(
  framework: Framework,
  naming: Naming,
  known: BuildOptions['known'],
): CaseRubric[] {
  const { levels, competencies } = framework;
  const keyOf = ({ id }: Competency) => (known.has(`rubric/${id}`) ? `rubric/${id}` : 'rubric');
  const rubrics = new Map<string, CaseRubric & { CFRubricCriteria: RubricCriterion[] }>();
  for (const [index, competency] of competencies.entries()) {
    const entity = naming.entity('CFRubrics', keyOf(competency));
    const rubric = rubrics.get(entity.identifier) ?? {
      ...entity,
      title: 'Levels',
      CFRubricCriteria: [],
      ...ours({ levels }),
    };
    const criterion = criterionOf(framework, competency, naming, index);
    rubric.CFRubricCriteria.push({ ...criterion, rubricId: rubric.identifier });
    rubrics.set(rubric.identifier, rubric);
  }
  return [...rubrics.values()];
}

/** A framework as a package, with the objects named as they are known. */
export function buildCase(framework: Framework, options: BuildOptions): CasePackage {
  const { title, about, basis, licence, markSets, version } = framework;
  const naming = new Naming(framework, options);
  const document = naming.entity('CFDocuments', 'document');
  const root = options.top ?? { title, ...naming.reference('CFDocuments', 'document') };
  const license = naming.entity('CFLicenses', 'license');
  return {
    CFDocument: {
      ...document,
      title,
      creator: options.creator,
      description: about,
      language: 'en',
      version: String(version),
      caseVersion: '1.1',
      ...(licence === undefined
        ? {}
        : { licenseURI: { title: 'Licence', identifier: license.identifier, uri: license.uri } }),
      ...ours({ basis, markSets, areasUnder: root.identifier }),
    },
    CFItems: itemsOf(framework, naming),
    CFAssociations: associationsOf(framework, naming, root),
    ...(licence === undefined
      ? {}
      : {
          CFDefinitions: { CFLicenses: [{ ...license, title: 'Licence', licenseText: licence }] },
        }),
    CFRubrics: rubricsOf(framework, naming, options.known),
  };
}
