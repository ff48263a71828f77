import type { InputField } from '../../types.ts';
import {
  findInput,
  findMore,
  findNumber,
  inputFact,
  outputFact,
  type Guess,
  type ListCall,
} from './guess.ts';
import { totalNames } from './offset.ts';
import { findSize, toPageSize } from './page-size.ts';

const inputs = 'page|page number|page num|page no|page index|current page|p'.split('|');
const counts =
  'total pages|total page count|page count|pages|pages total|num pages|number of pages|last page'.split('|');
/** Numbers that only a list in numbered pages tells. */
const positions = ['next page', 'current page', 'page', 'page number', 'count'];

/** The number of a page, counted from `first`. */
export function guessPageNumber(call: ListCall): Guess | null {
  const input = findInput(call, inputs, ['number']);
  if (input === null) return null;
  const size = findSize(call);
  const pages = findNumber(call, counts);
  const more = findMore(call);
  const other = findNumber(call, [...totalNames, ...positions]);
  const facts = [inputFact(input, "a page's number")];
  if (size !== null) facts.push(inputFact(size, 'the page size'));
  if (pages !== null) facts.push(outputFact(pages.path, 'how many pages there are'));
  else if (more !== null) facts.push(outputFact(more.path, 'true while there are more'));
  else if (other !== null) facts.push(outputFact(other.path, 'about the whole list'));
  else if (size === null || call.items.path.length > 0) return null;
  const { size: sizeKey, defaultSize } = toPageSize(size);
  return {
    scheme: {
      kind: 'page',
      input: input.key,
      size: sizeKey,
      defaultSize,
      first: firstPage(input),
      totalPages: pages?.path ?? null,
      more: more?.path ?? null,
    },
    facts,
  };
}

/** Pages count from one unless the document lets them begin at zero. */
export function firstPage({ limits }: InputField): number {
  if (typeof limits.default === 'number') return limits.default === 0 ? 0 : 1;
  return limits.minimum === 0 ? 0 : 1;
}
