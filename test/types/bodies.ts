/** What a body takes that may be left out. The compiler checks this file; it is never run. */
import type { AllOrNone } from '../../templates/runtime/all-or-none.ts';

interface Order {
  readonly item: string;
  readonly count: number;
  readonly note?: string | undefined;
}

declare function order(input: { readonly shop: string } & AllOrNone<Order>): void;

order({ shop: 's1' });
order({ shop: 's1', item: undefined });
order({ shop: 's1', item: 'tea', count: 2 });
order({ shop: 's1', item: 'tea', count: 2, note: 'green' });

// @ts-expect-error with one field of the body, those that it requires are asked for
order({ shop: 's1', item: 'tea' });
// @ts-expect-error also with an optional one
order({ shop: 's1', note: 'green' });
// @ts-expect-error no such field
order({ shop: 's1', itme: 'tea' });
// @ts-expect-error parameters are required all the same
order({ item: 'tea', count: 2 });
