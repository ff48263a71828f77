import type { Call, Contract, Resource } from '../../../generator/contract/types.ts';
import type { Check } from './check.ts';
import type { TypeSource } from './type-source.ts';

/** A call, and how lines of the program make it. */
export interface Calling {
  readonly call: Call;
  readonly source: TypeSource;
  /** The client's property that holds the resource. */
  readonly resource: string;
  /** Expression of the call, with the arguments given. */
  made(...given: readonly string[]): string;
  /** The same with everything that it takes. */
  readonly usual: string;
  /** A line that makes the call in a function and returns a type. */
  line(code: string, returns: string, symbol?: string): Check;
}

export function callingOf(call: Call, resource: Resource, { client }: Contract, source: TypeSource): Calling {
  const inputs = call.input.need === 'none' ? [] : [`input: New.${call.input.name}`];
  const parameters = [`client: New.${client.name}`, ...inputs, 'options: New.RequestOptions'].join(', ');
  const given = inputs.length === 0 ? ['options'] : ['input', 'options'];
  const made = (...all: readonly string[]): string =>
    `client.${resource.name}.${call.name}(${all.join(', ')})`;
  return {
    ...{ call, source, resource: `client.${resource.name}`, made, usual: made(...given) },
    line: (code, returns, symbol = call.id) => ({
      symbol,
      code: `(async (${parameters}): Promise<${returns}> => { ${code} });`,
    }),
  };
}
