import type { ListOutput } from '../../types.ts';
import { firstPage } from './first-page.ts';
import type { Guess, Guesser, ListCall } from './guess.ts';
import { findInput, inputFact, type ListInput } from './inputs.ts';
import {
  findFlag,
  findHeader,
  findMore,
  findNumber,
  headerFact,
  outputFact,
  type Output,
} from './outputs.ts';
import { findSize, toPageSize } from './page-size.ts';
import { totalHeaders, totalNames } from './totals.ts';

/** Names of inputs for the number of a page. */
export const pageInputs: readonly string[] =
  'page|page number|page num|page no|page index|current page|p|pagenum|pageno|pg'.split('|');
const counts =
  'total pages|total page count|page count|pages|pages total|num pages|nb pages|number of pages|last page|pages count'.split(
    '|',
  );
const echoes =
  'page number|current page|page|number|page index|page num|page no|current page number|pageno|pagenum|page current'.split(
    '|',
  );
/** Names of flags that say that the list has ended. */
const lasts = 'last|is last|is last page|last page|done'.split('|');
const pageHeaders = 'next page|total pages|page count|page|pagination page|pagination total pages'.split('|');

/** An input takes the number of a page, and a response property or a page size shows that there are pages. */
export const guessPageNumber: Guesser = (call) => {
  const input = findInput(call, pageInputs, ['number']);
  if (input === null) return null;
  const size = findSize(call);
  const found = evidence(call, size);
  if (found === null) return null;
  const facts = [inputFact(input, "a page's number")];
  if (size !== null) facts.push(inputFact(size, 'the page size'));
  return { scheme: pageScheme(call, input, size), facts: [...facts, ...found] };
};

/** The evidence for pages; null without any. */
function evidence(call: ListCall, size: ListInput | null): readonly string[] | null {
  const pages = findNumber(call, counts);
  if (pages !== null) return [outputFact(pages.path, 'how many pages there are')];
  const more = findMore(call);
  if (more !== null) return [outputFact(more.path, 'true while there are more')];
  const last = findFlag(call, lasts);
  if (last !== null) return [outputFact(last.path, 'true on the last page')];
  const about = findNumber(call, [...totalNames, 'next page', 'count']);
  if (about !== null) return [outputFact(about.path, 'about the whole list')];
  const header = findHeader(call, [...totalHeaders, ...pageHeaders]);
  if (header !== null) return [headerFact(header, 'about the whole list')];
  return size === null ? null : [];
}

function pageScheme(call: ListCall, input: ListInput, size: ListInput | null): Guess['scheme'] {
  const pages = findNumber(call, counts);
  const echo = echoOf(call);
  const { first, isStated } = firstPage(input, call);
  return {
    kind: 'page',
    input: input.path,
    ...toPageSize(size),
    first: isStated || echo === null ? first : null,
    echo: echo?.path ?? null,
    totalPages: pages?.path ?? headerOutput(call, ['total pages', 'page count', 'pagination total pages']),
    total: findNumber(call, totalNames)?.path ?? headerOutput(call, totalHeaders),
    more: findMore(call)?.path ?? null,
  };
}

function headerOutput(call: ListCall, names: readonly string[]): ListOutput | null {
  const found = findHeader(call, names);
  return found && { header: found.header };
}

/**
 * The property in which the response repeats the number of its page. It is not the count of pages or the
 * number of the next page.
 */
export function echoOf(call: Pick<ListCall, 'models' | 'outputs'>): Output | null {
  const found = findNumber(call, echoes);
  return found?.tails.some((name) => /\b(?:next|prev|previous|total)\b/.test(name)) === true ? null : found;
}
