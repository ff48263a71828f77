import { scalarOf } from '../shape.ts';
import { proseOf, type ListInput } from './inputs.ts';
import type { ListCall } from './guess.ts';
import { findFlag, findNumber } from './outputs.ts';

/** The number of the first page, and whether the document states it. */
export interface FirstPage {
  readonly first: 0 | 1;
  readonly isStated: boolean;
}

/**
 * The number of the first page, by the first of these that decides: the default of the input, its
 * description, its limits, the response (Spring counts pages from 0). A minimum of 0 is weak evidence,
 * because services may accept 0 for the first page.
 */
export function firstPage(input: ListInput, call: Pick<ListCall, 'models' | 'outputs'>): FirstPage {
  const { limits } = input.property;
  if (typeof limits.default === 'number') return stated(limits.default === 0 ? 0 : 1);
  const said = pageNumberIn(proseOf(input));
  if (said !== null) return stated(said);
  if (limits.exclusiveMinimum === 0 || limits.minimum === 1) return stated(1);
  if (looksLikeSpring(call)) return stated(0);
  return { first: limits.minimum === 0 ? 0 : 1, isStated: false };
}

function stated(first: 0 | 1): FirstPage {
  return { first, isStated: true };
}

const zero =
  /\bzero\W?(?:based|index)|\b0\W?(?:based|index)|(?:start|begin|count)\w*\s+(?:at|from|with)\s+(?:0\b|zero)|first page (?:is|has|=)\s*(?:number\s*)?(?:0\b|zero)|default\w*\W+(?:value\W+)?(?:is\W+|to\W+)?0\b/i;
const one =
  /\bone\W?(?:based|index)|\b1\W?(?:based|index)|(?:start|begin|count)\w*\s+(?:at|from|with)\s+(?:1\b|one\b)|first page (?:is|has|=)\s*(?:number\s*)?(?:1\b|one\b)|default\w*\W+(?:value\W+)?(?:is\W+|to\W+)?1\b/i;

/** The number of the first page in a text; null if it states none, or both. */
function pageNumberIn(prose: string): 0 | 1 | null {
  const [saysZero, saysOne] = [zero.test(prose), one.test(prose)];
  if (saysZero === saysOne) return null;
  return saysZero ? 0 : 1;
}

/** Whether a response is a Spring `Page`: `number` next to `totalPages`, or next to `first` and `last`. */
function looksLikeSpring({ models, outputs }: Pick<ListCall, 'models' | 'outputs'>): boolean {
  const call = { models, outputs };
  const hasNumber = outputs.some(
    ({ tails: [name], property }) => name === 'number' && scalarOf(models, property.type) === 'number',
  );
  if (!hasNumber) return false;
  const isPage = findFlag(call, ['first']) !== null && findFlag(call, ['last']) !== null;
  return isPage || findNumber(call, ['total pages']) !== null;
}
