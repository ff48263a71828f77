import type { InputField } from '../../types.ts';
import { findInput, type ListCall } from './guess.ts';

const names =
  'limit|per page|page size|size|count|max results|top|take|rows|page limit|max items|max|maximum|results per page|items per page|num results|first'.split(
    '|',
  );

/** How many items a page has: the input that says so, and its default where the document tells. */
export interface PageSize {
  readonly size: string | null;
  readonly defaultSize: number | null;
}

/** The input that asks for so many items a page; null if there is none. */
export function findSize(call: Pick<ListCall, 'models' | 'subject'>): InputField | null {
  return findInput(call, names, ['number']);
}

/** What a size input tells the paginator. */
export function toPageSize(field: InputField | null): PageSize {
  const standard = field?.limits.default;
  const known = typeof standard === 'number' && Number.isInteger(standard) && standard > 0;
  return { size: field?.key ?? null, defaultSize: known ? standard : null };
}
