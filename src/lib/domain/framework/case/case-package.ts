import * as z from 'zod/mini';

/** Loose on the version digit and on capitals, which files in the wild get wrong; what we write is strict. */
const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
const filled = z.string().check(z.minLength(1));
/** Exporters write null for what they do not have. */
const maybe = z.nullish(z.string());
const number = z.nullish(z.number());

/** What every CASE object has. Unknown fields are allowed everywhere, and kept. */
const identified = { identifier: uuid, uri: filled, lastChangeDateTime: filled };
const extensions = z.nullish(z.unknown());

const LinkUri = z.looseObject({ identifier: uuid, uri: filled, title: maybe });
export type LinkUri = z.infer<typeof LinkUri>;

/** An end of an association: its identifier need not be a UUID, for it may lie outside CASE. */
const Node = z.looseObject({ identifier: filled, uri: filled, title: maybe, targetType: maybe });
export type CaseNode = z.infer<typeof Node>;

const CaseDocument = z.looseObject({
  ...identified,
  title: filled,
  creator: filled,
  description: maybe,
  officialSourceURL: maybe,
  licenseURI: z.nullish(LinkUri),
  extensions,
});

const CaseItem = z.looseObject({
  ...identified,
  fullStatement: filled,
  abbreviatedStatement: maybe,
  extensions,
});
export type CaseItem = z.infer<typeof CaseItem>;

const CaseAssociation = z.looseObject({
  ...identified,
  associationType: filled,
  originNodeURI: Node,
  destinationNodeURI: Node,
  sequenceNumber: number,
});
export type CaseAssociation = z.infer<typeof CaseAssociation>;

const CriterionLevel = z.looseObject({
  ...identified,
  description: maybe,
  quality: maybe,
  score: number,
  position: number,
  extensions,
});
export type CriterionLevel = z.infer<typeof CriterionLevel>;

const RubricCriterion = z.looseObject({
  ...identified,
  CFItemURI: z.nullish(LinkUri),
  CFRubricCriterionLevels: z.nullish(z.array(CriterionLevel)),
});
export type RubricCriterion = z.infer<typeof RubricCriterion>;

const CaseRubric = z.looseObject({
  ...identified,
  CFRubricCriteria: z.nullish(z.array(RubricCriterion)),
  extensions,
});
export type CaseRubric = z.infer<typeof CaseRubric>;

const Definition = z.looseObject({ identifier: uuid });
const CaseLicense = z.looseObject({ identifier: uuid, title: maybe, licenseText: maybe });

/**
 * A package of 1EdTech CASE 1.1 (information model, January 2025, section 7.1.21), as far as we read it. The
 * rest is there too: what was not read is written back as it came.
 */
export const CasePackage = z.looseObject({
  CFDocument: CaseDocument,
  CFItems: z.array(CaseItem),
  CFAssociations: z.nullish(z.array(CaseAssociation)),
  CFDefinitions: z.nullish(
    z.looseObject({
      CFConcepts: z.nullish(z.array(Definition)),
      CFSubjects: z.nullish(z.array(Definition)),
      CFLicenses: z.nullish(z.array(CaseLicense)),
      CFItemTypes: z.nullish(z.array(Definition)),
      CFAssociationGroupings: z.nullish(z.array(Definition)),
    }),
  ),
  CFRubrics: z.nullish(z.array(CaseRubric)),
});
export type CasePackage = z.infer<typeof CasePackage>;

/** Checks without copying, so that a package is the very object that was in the file. */
export function isCasePackage(value: unknown): value is CasePackage {
  return CasePackage.safeParse(value).success;
}
