import type { Operation, Type, ValuePath } from '../../types.ts';
import { membersOf, scalarOf, type Member, type Models } from '../shape.ts';
import { showPath, spaced } from '../words.ts';
import { firstNamed } from './first-named.ts';

/** A property of a list response that may say how the list continues. */
export interface Output extends Member {
  /** All suffixes of its path as words, the last name alone first. */
  readonly tails: readonly string[];
}

/** A header of a list response, with its name as words without `x`. */
export interface HeaderName {
  readonly header: string;
  readonly words: string;
}

/** Names of objects in a list response that describe its paging. `next` is an object in HAL links. */
const envelopes = new Set(
  'meta|metadata|pages|links|next|next page|cursor|cursors|result info|response metadata|info|list metadata|additional data|total'.split(
    '|',
  ),
);

/**
 * The properties of a list response that may say how the list continues: top-level ones, those next to the
 * items, and those in objects such as `meta`, `paging` or `links`. Other objects describe other things: the
 * `total` in Elasticsearch's `_shards` does not count hits.
 */
export function outputsOf(models: Models, response: Type, items: ValuePath): readonly Output[] {
  const leadsToItems = (path: ValuePath): boolean => path.every((name, index) => items[index] === name);
  const enters = ({ path }: Member): boolean => leadsToItems(path) || isEnvelope(path.at(-1) ?? '');
  const members = membersOf(models, response, 3, enters);
  return members.map((member) => ({ ...member, tails: tailsOf(member.path) }));
}

/**
 * Names that contain `page`, `paging` or `pager`, such as `pagination_metadata` and `pageInfo`, are
 * envelopes.
 */
function isEnvelope(name: string): boolean {
  const words = spaced(name);
  return envelopes.has(words) || /\b(?:page|pages|paging|pager|paginat\w*|pageable)\b/.test(words);
}

function tailsOf(path: ValuePath): readonly string[] {
  return path.map((_, index) => spaced(path.slice(path.length - 1 - index).join(' ')));
}

/** The headers of the successful responses. */
export function headersOf({ responses }: Operation): readonly HeaderName[] {
  const names = new Set(responses.flatMap(({ headers }) => headers.map(({ wireName }) => wireName)));
  return [...names].map((header) => ({ header, words: spaced(header).replace(/^x /, '') }));
}

/** The properties and headers to search. */
interface Outputs {
  readonly models: Models;
  readonly outputs: readonly Output[];
}

/**
 * The first property of the response, in order of `names`, whose name is one of them, alone or after the
 * names of its parents: `paging.cursors.after` matches `after`, `cursors after` and `paging cursors after`.
 */
export function findOutput(
  { outputs }: Pick<Outputs, 'outputs'>,
  names: readonly string[],
  accepts: (output: Output) => boolean,
): Output | null {
  return firstNamed(outputs, names, accepts);
}

/** The number property of the response with one of these names. */
export function findNumber({ models, outputs }: Outputs, names: readonly string[]): Output | null {
  return findOutput({ outputs }, names, ({ property }) => scalarOf(models, property.type) === 'number');
}

const more =
  'has more|has next|has next page|has more items|has more results|has more pages|more|more results|more available|is truncated|truncated'.split(
    '|',
  );

/** The boolean property of the response that says whether there is another page. */
export function findMore(outputs: Outputs): Output | null {
  return findFlag(outputs, more);
}

/** The boolean property of the response with one of these names. */
export function findFlag({ models, outputs }: Outputs, names: readonly string[]): Output | null {
  return findOutput({ outputs }, names, ({ property }) => scalarOf(models, property.type) === 'boolean');
}

/** The first header with one of these names, without `x`. */
export function findHeader(
  { headers }: { readonly headers: readonly HeaderName[] },
  names: readonly string[],
): HeaderName | null {
  return headers.find(({ words }) => names.includes(words)) ?? null;
}

/** A fact such as `response property "/nextPage" is the next one`. */
export function outputFact(path: ValuePath, meaning: string): string {
  return `response property ${showPath(path)} is ${meaning}`;
}

/** A fact such as `response header "X-Total-Count" is the number of items`. */
export function headerFact({ header }: HeaderName, meaning: string): string {
  return `response header "${header}" is ${meaning}`;
}
