import { memoize } from '../../../memoize.ts';
import { sortedBy } from '../../../order.ts';
import { isPlural } from '../../plurals.ts';
import type { Type, ValuePath } from '../../types.ts';
import { elementOf, isObjectLike, propertiesOf, type Member, type Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { showPath, spaced } from '../words.ts';
import { accompanies, isMetadata } from './companions.ts';

/** The place of the items in a list response. */
export interface Items {
  readonly path: ValuePath;
  /** The type of one item. */
  readonly item: Type;
  readonly fact: string;
}

const wellKnown =
  'items|data|results|result|records|values|entries|value|list|rows|elements|objects|content|hits|edges|nodes'.split(
    '|',
  );

/**
 * Finds the items of a list response, by the first of these: the body if it is an array, the array with the
 * name of the path's last word or with a common name, the only array of objects, the only array. Outer arrays
 * come before arrays one level deeper.
 */
export function findItems(models: Models, subject: Subject): Items | null {
  const { response, operation } = subject;
  if (response === null) return null;
  const body = elementOf(models, response.type);
  if (body !== null) return { path: [], item: body, fact: 'the body is an array' };
  const route = routeOf(operation.path);
  const outer = choose(models, arraysAt(models, response.type, 1), route);
  const chosen =
    outer ??
    (isOneThing(models, subject, route)
      ? null
      : chooseInner(models, arraysAt(models, response.type, 2), route));
  return chosen === null ? null : toItems(models, chosen);
}

/**
 * Whether an array inside a part of the response is probably not the items. A list without inputs is not
 * wrapped twice. A response that is read by id and has such an array is a thing that contains a list, such as
 * a folder.
 */
function isOneThing(models: Models, { inputs, response }: Subject, { isOne }: Route): boolean {
  if (!inputs.some((field) => field.in !== 'path')) return true;
  if (!isOne || response === null) return false;
  return propertiesOf(models, response.type).some(({ wireName }) => wireName === 'id');
}

/**
 * The array of items at the top level of a response; null without one.
 *
 * An array that is not called like items counts if the path names many things, or if all other properties are facts about a
 * list. So `{ theme, languages }` at `/settings` is one thing.
 */
export function arrayOfItems(models: Models, response: Type, path: string): Member | null {
  const arrays = arraysAt(models, response, 1);
  const route = routeOf(path);
  const chosen = choose(models, arrays, route);
  const isCertain = isPlural(route.collection.split(' ').at(-1) ?? '') || chooseNamed(arrays, route) !== null;
  if (chosen === null || isCertain) return chosen;
  const others = propertiesOf(models, response).filter(({ wireName }) => chosen.path[0] !== wireName);
  return others.every(({ wireName }) => accompanies(wireName)) ? chosen : null;
}

/** The arrays at one level of a value, in order of their paths. */
function arraysAt(models: Models, type: Type, level: number): readonly Member[] {
  const found: Member[] = [];
  addArrays(models, type, level, [], found);
  return sortedBy(found, ({ path }) => path.join('\0'));
}

function addArrays(models: Models, type: Type, level: number, path: ValuePath, found: Member[]): void {
  for (const property of propertiesOf(models, type)) {
    const inner = [...path, property.wireName];
    if (level > 1) addArrays(models, property.type, level - 1, inner, found);
    else if (elementOf(models, property.type) !== null) found.push({ path: inner, property });
  }
}

function choose(models: Models, arrays: readonly Member[], route: Route): Member | null {
  if (arrays.length === 0) return null;
  const named = chooseNamed(arrays, route);
  if (named !== null) return named;
  const [only, ...others] = arrays;
  const isChat = others.length === 0 && only !== undefined && spaced(only.property.wireName) === 'messages';
  return isChat ? only : onlyOf(models, arrays.filter(isMain), route);
}

/** The array that is called as the path's last word, or by a well-known word. */
function chooseNamed(arrays: readonly Member[], route: Route): Member | null {
  const named = arrays.find(({ property }) => spaced(property.wireName) === route.collection);
  if (named !== undefined) return named;
  const main = arrays.filter(isMain);
  for (const word of wellKnown) {
    const member = main.find(({ property }) => spaced(property.wireName) === word);
    if (member !== undefined) return member;
  }
  return null;
}

function isMain({ property }: Member): boolean {
  return !isMetadata(property.wireName);
}

/** If two inner arrays have one name, they are two lists, and neither is the items. */
function chooseInner(models: Models, arrays: readonly Member[], route: Route): Member | null {
  const chosen = choose(models, arrays, route);
  if (chosen === null) return null;
  const name = spaced(chosen.property.wireName);
  const namesakes = arrays.filter(({ property }) => spaced(property.wireName) === name);
  return namesakes.length === 1 ? chosen : null;
}

/**
 * The only array of objects, else the only array. An array of single values in a thing read by id is a
 * property of the thing.
 */
function onlyOf(models: Models, arrays: readonly Member[], { isOne }: Route): Member | null {
  const ofObjects = arrays.filter(({ property }) => {
    const element = elementOf(models, property.type);
    return element !== null && isObjectLike(models, element);
  });
  const [only, ...others] = ofObjects.length > 0 || isOne ? ofObjects : arrays;
  return only !== undefined && others.length === 0 ? only : null;
}

function toItems(models: Models, { path, property }: Member): Items | null {
  const item = elementOf(models, property.type);
  return item === null ? null : { path, item, fact: `response property ${showPath(path)} has the items` };
}

/** Facts in the path about the response. */
interface Route {
  /** The words of its last fixed segment: `machine events` for `/machine-events/{id}`. */
  readonly collection: string;
  /** Whether it ends in a parameter: one thing is read by its id. */
  readonly isOne: boolean;
}

const routeOf = memoize((path): Route => {
  const segments = path.split('/').filter((segment) => segment !== '');
  const fixed = segments.filter((segment) => !segment.includes('{'));
  return { collection: spaced(fixed.at(-1) ?? ''), isOne: segments.at(-1)?.endsWith('}') === true };
});
