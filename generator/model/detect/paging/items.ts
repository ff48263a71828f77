import type { Type, ValuePath } from '../../types.ts';
import { behind, elementOf, isObjectLike, membersOf, type Member, type Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { showPath, spaced } from '../words.ts';

/** Where a list answer keeps its items. */
export interface Items {
  readonly path: ValuePath;
  /** Type of one. */
  readonly item: Type;
  readonly fact: string;
}

const wellKnown =
  'items|data|results|result|records|values|entries|value|list|rows|elements|objects|content|hits'.split('|');
/** Arrays that accompany the items of a list. */
const beside = new Set(
  'errors|failures|warnings|messages|links|facets|aggregations|included|sort|meta|notices|parameters|filters'.split(
    '|',
  ),
);

/**
 * Finds the items of a list answer: the body if it is an array; else the array named as the path's last word or by a
 * well-known word; else the only array of objects. Outer arrays go before those one level further in.
 */
export function findItems(models: Models, subject: Subject): Items | null {
  const { answer, operation } = subject;
  if (answer === null) return null;
  const body = elementOf(models, answer.type);
  if (body !== null) return { path: [], item: body, fact: 'the body is an array' };
  // A list without any input is hardly ever wrapped twice, and a single resource is large to search.
  const levels = subject.inputs.some((field) => field.in !== 'path') ? [1, 2] : [1];
  for (const level of levels) {
    const members = membersOf(models, answer.type, level).filter(({ path }) => path.length === level);
    const arrays = members.filter(
      ({ path, property }) =>
        behind(models, property.type).kind === 'array' && !beside.has(spaced(path.at(-1) ?? '')),
    );
    const chosen = choose(models, arrays, lastSegment(operation.path));
    if (chosen !== null) return toItems(models, chosen);
  }
  return null;
}

function choose(models: Models, arrays: readonly Member[], collection: string): Member | null {
  const named = arrays.find(({ property }) => spaced(property.wireName) === collection);
  if (named !== undefined) return named;
  for (const word of wellKnown) {
    const member = arrays.find(({ property }) => spaced(property.wireName) === word);
    if (member !== undefined) return member;
  }
  const ofObjects = arrays.filter(({ property }) => {
    const element = elementOf(models, property.type);
    return element !== null && isObjectLike(models, element);
  });
  return ofObjects.length === 1 ? (ofObjects[0] ?? null) : null;
}

function toItems(models: Models, { path, property }: Member): Items | null {
  const item = elementOf(models, property.type);
  return item === null ? null : { path, item, fact: `response property ${showPath(path)} holds the items` };
}

/** The last fixed part of a path, in words: `machine events` for `/machine-events/{id}`. */
function lastSegment(path: string): string {
  const fixed = path.split('/').filter((segment) => segment !== '' && !segment.includes('{'));
  return spaced(fixed.at(-1) ?? '');
}
