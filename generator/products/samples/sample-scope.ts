import type { Contract } from '../../contract/types.ts';
import { isReservedWord } from '../../reserved.ts';
import { camelCase, words } from '../../words.ts';
import type { Lookup } from '../sdk/lookup.ts';

/** The context of samples. */
export interface SampleScope {
  readonly contract: Contract;
  readonly lookup: Pick<Lookup, 'models' | 'call'>;
  readonly package: { readonly name: string };
}

/** The variable of the client in samples: `paperspace`. */
export function clientVariable(client: string): string {
  const variable = camelCase(words(client));
  return isReservedWord(variable) || variable === '' ? 'client' : variable;
}
