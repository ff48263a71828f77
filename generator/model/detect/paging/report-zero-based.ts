import type { Diagnostics } from '../../../diagnostics/report.ts';
import { operationsOf } from '../../walk.ts';
import type { Api, Operation } from '../../types.ts';

/**
 * Reports once how many lists count pages from 0 by a guess, without a default in the document. If such a
 * list counts from 1, one page is requested too many.
 */
export function reportZeroBased(api: Api, diagnostics: Diagnostics): void {
  const guessed = operationsOf(api).filter(isGuessedZeroBased);
  const [first] = guessed;
  if (first === undefined) return;
  diagnostics.report('pages-from-zero', first.origin, { count: guessed.length });
}

function isGuessedZeroBased({ behaviour, input }: Operation): boolean {
  if (behaviour.kind !== 'paginated' || behaviour.evidence.source !== 'heuristic') return false;
  const { scheme } = behaviour.paging;
  if (scheme.kind !== 'page' || scheme.first !== 0) return false;
  const field = input.fields.find(({ key }) => key === scheme.input[0]);
  return scheme.input.length > 1 || field?.limits.default === undefined;
}
