import type { Contract } from '../../../generator/contract/types.ts';
import type { Check } from './check.ts';
import { TypeSource } from './type-source.ts';
import { useCalls } from './use-calls.ts';
import { useClient } from './use-client.ts';
import { useTypes } from './use-types.ts';

/** The lines of a program that uses everything of a package. In them, `New` is the package that it is compiled with. */
export function useEverything(contract: Contract): readonly Check[] {
  const source = new TypeSource(contract.models);
  return [...useTypes(contract, source), ...useClient(contract, source), ...useCalls(contract, source)];
}
