import { canonicalJson } from '../../canonical.ts';
import { extensionKey } from './our-extension.ts';

type Fields = Record<string, unknown>;
type Entity = Fields & { identifier: string };

/** What stays as the source has it, although we write something there in a package of our own. */
const keptFields = [
  'identifier uri creator language caseVersion CFItemType category rubricId rubricCriterionId',
].flatMap((names) => names.split(' '));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntity = (value: unknown): value is Entity =>
  isFields(value) && typeof value['identifier'] === 'string';
const isEntities = (value: unknown): value is Entity[] =>
  Array.isArray(value) && value.every(isEntity);
const equal = (one: unknown, other: unknown) =>
  one === other ||
  (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));

/** By identifier, without its capitals. */
const byIdentifier = (list: unknown): Map<string, Entity> =>
  new Map(isEntities(list) ? list.map((one) => [one.identifier.toLowerCase(), one]) : []);

/** A link is replaced when it points elsewhere, and has its title put right when it does not. */
function mergeLink(source: Fields, after: Fields): Fields {
  const same =
    String(source['identifier']).toLowerCase() === String(after['identifier']).toLowerCase();
  return same ? { ...source, title: after['title'] } : after;
}

/** Extensions are an object, or a list of objects in some files; ours is one key, written whole. */
function mergeExtensions(source: unknown, after: unknown): unknown {
  if (!isFields(after)) return source;
  if (!Array.isArray(source)) return { ...(isFields(source) ? source : {}), ...after };
  const others: unknown[] = source.map((one: unknown) => {
    if (!isFields(one)) return one;
    const { [extensionKey]: _ours, ...rest } = one;
    return rest;
  });
  return [...others.filter((one) => !equal(one, {})), after];
}

/**
 * Fields that are written although they did not change, because ours were made from one that did: an item's
 * short form from its long one, what a document says of itself from its title and its tree.
 */
function madeFromOthers(before: Fields, after: Fields): string[] {
  if ('fullStatement' in after) return Object.keys(after);
  if (!('caseVersion' in after)) return [];
  return equal(before['title'], after['title']) ? ['extensions'] : ['description', 'extensions'];
}

function mergeEntity(source: Fields, before: Fields, after: Fields, now: string): Fields {
  const made = madeFromOthers(before, after);
  const result: Fields = { ...source };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (keptFields.includes(key) && source[key] !== undefined && source[key] !== null) continue;
    if (equal(before[key], after[key]) && !made.includes(key)) continue;
    if (!(key in after)) Reflect.deleteProperty(result, key);
    else result[key] = mergeField(key, source[key], before[key], after[key], now);
  }
  return { ...result, lastChangeDateTime: now };
}

function mergeField(key: string, source: unknown, before: unknown, after: unknown, now: string) {
  if (key === 'extensions') return mergeExtensions(source, after);
  if (isEntities(after)) return mergeList(source, before, after, now);
  if (isEntity(after)) return isFields(source) ? mergeLink(source, after) : after;
  if (isFields(after) && isFields(source)) return mergePackage(source, before, after, now);
  return after;
}

/** Everything that the source has stays, and in its order, but for what was there before and is no more. */
function mergeList(source: unknown, before: unknown, after: unknown, now: string): Entity[] {
  const [old, fresh] = [byIdentifier(before), byIdentifier(after)];
  const there = byIdentifier(source);
  const stayed = [...there].flatMap(([identifier, one]): Entity[] => {
    const [was, is] = [old.get(identifier), fresh.get(identifier)];
    if (!is) return was ? [] : [one];
    if (equal(was, is)) return [one];
    return [{ ...mergeEntity(one, was ?? {}, is, now), identifier: one.identifier }];
  });
  const added = [...fresh].filter(
    ([identifier, is]) => !there.has(identifier) && !equal(old.get(identifier), is),
  );
  return [...stayed, ...added.map(([, is]) => is)];
}

/**
 * Puts into a source what changed between two packages of ours, and nothing else. Objects are told by their
 * identifiers; one that the source lacks is added only if it changed.
 */
export function mergePackage(source: Fields, before: unknown, after: Fields, now: string): Fields {
  const was = isFields(before) ? before : {};
  const result: Fields = { ...source };
  for (const key of new Set([...Object.keys(was), ...Object.keys(after)])) {
    if (equal(was[key], after[key])) continue;
    if (key === 'CFDocument' && isFields(source[key]) && isFields(after[key]))
      result[key] = mergeEntity(source[key], isFields(was[key]) ? was[key] : {}, after[key], now);
    else if (isEntities(was[key] ?? after[key]))
      result[key] = mergeList(source[key], was[key], after[key], now);
    else if (isFields(was[key] ?? after[key]))
      result[key] = mergePackage(
        isFields(source[key]) ? source[key] : {},
        was[key],
        isFields(after[key]) ? after[key] : {},
        now,
      );
  }
  return result;
}
