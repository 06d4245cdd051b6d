import type { CasePackage } from './case-package.ts';

/** "00000000-0000-4000-8000-000000000007" of 7: identifiers that a reader of a failing test can tell apart. */
export const uuid = (number: number) =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

const home = 'https://case.example.org/ims/case/v1p1';
const changed = { lastChangeDateTime: '2025-03-01T09:00:00+00:00' };

export const entity = (kind: string, number: number) => ({
  identifier: uuid(number),
  uri: `${home}/${kind}/${uuid(number)}`,
  ...changed,
});
export const link = (kind: string, number: number, title: string) => ({
  title,
  identifier: uuid(number),
  uri: `${home}/${kind}/${uuid(number)}`,
});

export const document = 1;

export const anItem = (number: number, statement: string, different: object = {}) => ({
  ...entity('CFItems', number),
  fullStatement: statement,
  ...different,
});

export const association = (
  number: number,
  associationType: string,
  child: number,
  parent: number,
  different: object = {},
) => ({
  ...entity('CFAssociations', number),
  associationType,
  originNodeURI: link(child === document ? 'CFDocuments' : 'CFItems', child, `Item ${child}`),
  destinationNodeURI: link(parent === document ? 'CFDocuments' : 'CFItems', parent, `To ${parent}`),
  ...different,
});

/** A row with levels worded after the item, in the order of their names. */
export const aCriterion = (number: number, item: number, levels: readonly string[]) => ({
  ...entity('CFRubricCriteria', number),
  category: 'Practice',
  weight: 2.5,
  position: number,
  CFItemURI: link('CFItems', item, `Item ${item}`),
  CFRubricCriterionLevels: levels.map((quality, index) => ({
    ...entity('CFRubricCriterionLevels', number * 100 + index),
    quality,
    description: `${quality} in item ${item}.`,
    score: index * 10,
    feedback: 'Talk it over.',
    position: levels.length - index,
  })),
});

export const levels = ['Emerging', 'Secure', 'Leading'];

/**
 * A package as another body might publish it: two strands of statements, one deeper than we show, a rubric
 * that counts positions from the top, associations of many kinds, and much that we know nothing of.
 */
export function aCase(different: Partial<CasePackage> = {}): CasePackage {
  return {
    CFDocument: {
      ...entity('CFDocuments', document),
      title: 'Leading schools in Borsetshire',
      creator: 'Borsetshire Teaching Alliance',
      publisher: 'Borsetshire County Council',
      description: 'What leaders of a department do.',
      officialSourceURL: 'https://borsetshire.example.org/leaders.pdf',
      frameworkType: 'Professional',
      caseVersion: '1.1',
      language: 'en-GB',
      adoptionStatus: 'Adopted',
      version: '2025-A',
      subject: ['Leadership'],
      subjectURI: [link('CFSubjects', 700, 'Leadership')],
      licenseURI: link('CFLicenses', 710, 'CC BY 4.0'),
      notes: 'Agreed by the heads in March.',
      extensions: { 'borset:reviewed': { by: ['JA', 'TF'], score: 0.1 } },
    },
    CFItems: [
      anItem(10, 'Working with people', { humanCodingScheme: 'A', educationLevel: ['CPD'] }),
      anItem(11, 'Listens before deciding, and says what was heard.', {
        abbreviatedStatement: 'Listening first',
        humanCodingScheme: 'A.1',
        conceptKeywords: ['listening'],
        CFItemType: 'Standard',
      }),
      anItem(12, 'Gives credit to those who did the work', { extensions: { 'borset:old': null } }),
      anItem(20, 'Working on the work', { humanCodingScheme: 'B', listEnumeration: 'ii' }),
      anItem(21, 'Plans backwards from what pupils should know', { language: 'en-GB' }),
      anItem(22, 'Uses a calendar for it'),
    ],
    CFAssociations: [
      association(101, 'isChildOf', 20, document, { sequenceNumber: 20 }),
      association(102, 'isChildOf', 10, document, { sequenceNumber: 10 }),
      association(103, 'isChildOf', 11, 10, {
        sequenceNumber: 10,
        CFAssociationGroupingURI: link('CFAssociationGroupings', 720, 'Main'),
      }),
      association(104, 'isChildOf', 12, 10, { sequenceNumber: 20 }),
      association(105, 'isChildOf', 21, 20, { sequenceNumber: 10 }),
      association(106, 'isChildOf', 22, 21),
      association(107, 'isRelatedTo', 11, 21, { notes: 'Both need time.' }),
      association(108, 'precedes', 11, 12),
      association(109, 'exactMatchOf', 12, 999),
      association(110, 'ext:inspiredBy', 21, 998, {
        destinationNodeURI: {
          title: 'A book',
          identifier: 'isbn:9780000000000',
          uri: 'urn:isbn:9780000000000',
          targetType: 'ext:book',
        },
      }),
    ],
    CFDefinitions: {
      CFConcepts: [{ ...entity('CFConcepts', 701), title: 'Listening', keywords: 'listening' }],
      CFSubjects: [{ ...entity('CFSubjects', 700), title: 'Leadership', hierarchyCode: '1' }],
      CFLicenses: [
        { ...entity('CFLicenses', 710), title: 'CC BY 4.0', licenseText: 'Share, with our name.' },
      ],
      CFItemTypes: [{ ...entity('CFItemTypes', 730), title: 'Standard', hierarchyCode: '1' }],
      CFAssociationGroupings: [{ ...entity('CFAssociationGroupings', 720), title: 'Main' }],
      extensions: { 'borset:codes': [1, 2, 3] },
    },
    CFRubrics: [
      {
        ...entity('CFRubrics', 300),
        title: 'Rubric for leaders',
        CFRubricCriteria: [aCriterion(310, 11, levels), aCriterion(312, 12, levels)],
        extensions: { 'borset:pilot': true },
      },
      {
        ...entity('CFRubrics', 301),
        title: 'Rubric for the work',
        CFRubricCriteria: [aCriterion(321, 21, levels)],
      },
    ],
    extensions: { 'borset:exported': '2025-04-01' },
    ...different,
  };
}
