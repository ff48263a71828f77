import type { PageSize } from '../../types.ts';
import { scalarOf, type Models } from '../shape.ts';
import { findInput, type ListInput } from './inputs.ts';

const names =
  'limit|per page|page size|size|count|max results|top|take|rows|page limit|max items|max|maximum|results per page|items per page|num results|max page size|page length|batch size|number of results|first'.split(
    '|',
  );

/** Whether a name is that of a page size: `hits_per_page`, `page_size`. */
export function isSizeName(name: string): boolean {
  return names.includes(name) || / per page$| page size$/.test(name);
}

/** The input for the number of items per page; null without one. */
export function findSize(call: {
  readonly models: Models;
  readonly inputs: readonly ListInput[];
}): ListInput | null {
  const named = findInput(call, names, ['number']);
  const isNumber = ({ property }: ListInput): boolean => scalarOf(call.models, property.type) === 'number';
  return named ?? call.inputs.find((input) => isNumber(input) && input.tails.some(isSizeName)) ?? null;
}

/** The page size as the paginator needs it. */
export function toPageSize(input: ListInput | null): PageSize {
  if (input === null) return { size: null, defaultSize: null, maxSize: null };
  const { default: standard, maximum } = input.property.limits;
  const known = typeof standard === 'number' && Number.isInteger(standard) && standard > 0;
  return {
    size: input.path,
    defaultSize: known ? standard : null,
    maxSize: typeof maximum === 'number' ? maximum : null,
  };
}
