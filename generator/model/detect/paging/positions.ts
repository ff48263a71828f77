import { tokenInput } from './cursor.ts';
import type { ListCall } from './guess.ts';
import { findInput, type ListInput } from './inputs.ts';
import { offsetInputs } from './offset.ts';
import { pageInputs } from './page-number.ts';
import { findSize } from './page-size.ts';

/** The inputs of a list call for the position and the page size, by their names. The position comes first. */
export function positionsOf(call: ListCall): readonly ListInput[] {
  const found = [positionOf(call), findSize(call)];
  return found.filter((input) => input !== null);
}

/** The input for the position: a token, a page or an offset. */
export function positionOf(call: Pick<ListCall, 'models' | 'inputs'>): ListInput | null {
  return (
    tokenInput(call) ?? findInput(call, pageInputs, ['number']) ?? findInput(call, offsetInputs, ['number'])
  );
}
