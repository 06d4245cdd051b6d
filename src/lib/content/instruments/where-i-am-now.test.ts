import { describe, expect, it } from 'vitest';
import { Instrument, type Statement } from '../../domain/measuring/instrument.ts';
import { whereIAmNow } from './where-i-am-now.ts';

const { areas, facets, statements } = whereIAmNow;
const areaOfFacet = new Map(facets.map((facet) => [facet.id, facet.area]));
const areaOf = (statement: Statement) => areaOfFacet.get(statement.facet);
const reversed = statements.filter((statement) => statement.reversed);
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

const competencyIds = [
  'anticipating-others',
  'leadership-styles',
  'hard-messages',
  'excellent-teaching',
  'improving-progress',
  'holding-to-account',
  'developing-people',
  'knowing-yourself',
  'evaluating-impact',
  'using-data',
  'leading-change',
  'partnership-benefits',
  'team-relationships',
  'deploying-resources',
  'managing-risk',
  'keeping-safe',
];

describe('Where I am now', () => {
  it('is an instrument', () => {
    expect(Instrument.parse(whereIAmNow)).toEqual(whereIAmNow);
  });

  it('has 36 statements: 12 an area and 3 a facet, in twelve facets, four an area', () => {
    expect(statements).toHaveLength(36);
    expect(areas).toHaveLength(3);
    expect(facets).toHaveLength(12);
    for (const area of areas) {
      expect(
        facets.filter((facet) => facet.area === area.id),
        area.id,
      ).toHaveLength(4);
      expect(
        statements.filter((statement) => areaOf(statement) === area.id),
        area.id,
      ).toHaveLength(12);
    }
    for (const facet of facets) {
      expect(
        statements.filter((statement) => statement.facet === facet.id),
        facet.id,
      ).toHaveLength(3);
    }
  });

  it('gives every statement a facet that exists, and every facet an area that exists', () => {
    for (const statement of statements) expect(idsOf(facets)).toContain(statement.facet);
    for (const facet of facets) expect(idsOf(areas)).toContain(facet.area);
  });

  it('uses no id and no text twice', () => {
    expect(repeated(idsOf(areas))).toEqual([]);
    expect(repeated(idsOf(facets))).toEqual([]);
    expect(repeated(idsOf(statements))).toEqual([]);
    expect(repeated(statements.map((statement) => statement.text))).toEqual([]);
  });

  it('has exactly six reversed statements, two an area', () => {
    expect(reversed).toHaveLength(6);
    for (const area of areas) {
      expect(
        reversed.filter((statement) => areaOf(statement) === area.id),
        area.id,
      ).toHaveLength(2);
    }
  });

  it('opens with three statements that are not reversed', () => {
    expect(statements.slice(0, 3).filter((statement) => statement.reversed)).toEqual([]);
  });

  it('has no negation in a reversed statement', () => {
    const negation =
      /\b(?:not|never|no|none|nothing|nobody|neither|nor|without|cannot)\b|n['’]t\b/i;
    for (const statement of reversed) expect(statement.text).not.toMatch(negation);
  });

  it('leaves how often to the answers', () => {
    const frequency = /\b(?:always|never|often|usually|sometimes|rarely|hardly|every time)\b/i;
    for (const statement of statements) expect(statement.text).not.toMatch(frequency);
  });

  it('can be answered in at least 27 statements, and enough in each area, by somebody without a team', () => {
    const forAll = statements.filter((statement) => !statement.needsTeam);
    expect(forAll.length).toBeGreaterThanOrEqual(27);
    for (const area of areas) {
      const inArea = forAll.filter((statement) => areaOf(statement) === area.id);
      expect(inArea.length, area.id).toBeGreaterThanOrEqual(whereIAmNow.answersForAScore);
    }
  });

  it('keeps every statement within 120 characters', () => {
    for (const statement of statements)
      expect(statement.text.length, statement.id).toBeLessThanOrEqual(120);
  });

  it('never asks two neighbours from the same area, nor one facet twice within six statements', () => {
    statements.forEach((statement, index) => {
      const next = statements[index + 1];
      if (next) expect(areaOf(next), statement.id).not.toBe(areaOf(statement));
      const soonAfter = statements.slice(index + 1, index + 7).map((later) => later.facet);
      expect(soonAfter, statement.id).not.toContain(statement.facet);
    });
  });

  it('names at most three competencies a statement, all of them from the list', () => {
    for (const { competencies = [], id } of statements) {
      expect(competencies.length, id).toBeLessThanOrEqual(3);
      expect(repeated(competencies), id).toEqual([]);
      for (const competency of competencies) expect(competencyIds, id).toContain(competency);
    }
  });
});
