import type { Contract } from '../../../generator/contract/types.ts';
import { turns, type Check } from './check.ts';
import type { TypeSource } from './type-source.ts';

/** Lines that make a client, and read the bodies of its errors. */
export function useClient({ client, errors }: Contract, source: TypeSource): readonly Check[] {
  const { name, optionsName, errorName, errorGuardName, credentials } = client;
  const options = credentials.map(({ option }) => `${option}: 'x'`).join(', ');
  const body = errors.types.map((type) => source.print(type, 'response')).join(' | ') || 'unknown';
  return [
    { symbol: optionsName, code: `new New.${name}({ ${options} });` },
    { symbol: optionsName, code: `New.createClient({ ${options} });` },
    { symbol: optionsName, code: `new New.${name}();` },
    turns(errorName, `New.${errorName}`, body, 'value.body'),
    turns(errorName, 'unknown', `${body} | null`, `New.${errorGuardName}(value) ? value.body : null`),
  ];
}
