import type { Call, Contract } from '../../../generator/contract/types.ts';
import { visibleProperties } from '../../../generator/contract/visit.ts';
import { callingOf, type Calling } from './calling.ts';
import { turns, type Check } from './check.ts';
import type { TypeSource } from './type-source.ts';
import { useBehaviour } from './use-behaviour.ts';
import { readObject, writeObject } from './use-objects.ts';

/** Lines that make every call, and read all that comes back. */
export function useCalls(contract: Contract, source: TypeSource): readonly Check[] {
  const callings = contract.resources.flatMap((resource) =>
    resource.calls.map((call) => callingOf(call, resource, contract, source)),
  );
  return callings.flatMap((calling) => [
    ...useInput(calling.call, contract, source),
    ...useResult(calling),
    ...useHeaders(calling),
    ...useChoice(calling),
    ...useBehaviour(calling),
  ]);
}

function useInput({ input }: Call, { models }: Contract, source: TypeSource): readonly Check[] {
  if (input.need === 'none') return [];
  const base = models.find(({ name }) => name === input.extends)?.type;
  const extended = base?.kind === 'object' ? visibleProperties(base.properties, 'request') : [];
  const own = input.fields.map((field) => ({ ...field, name: field.key }));
  return writeObject(input.name, [...own, ...extended], null, source);
}

function useResult({ call, line, made, usual, source }: Calling): readonly Check[] {
  const { input, result, behaviour } = call;
  const [only] = result.contents.length === 1 ? result.contents : [];
  const readings = only === undefined ? [] : source.readings(only.type, 'value');
  const calls = [usual, ...(input.need === 'required' ? [] : [made()])];
  return [
    ...calls.map((each) => line(`return ${bodyOf(behaviour, each)};`, source.result(result))),
    ...readings.map((reading) =>
      line(`const value = ${bodyOf(behaviour, `(await ${usual})`)}; return ${reading};`, 'unknown'),
    ),
  ];
}

/** What a call resolves to, out of what stands around it. */
function bodyOf({ kind }: Call['behaviour'], called: string): string {
  if (kind === 'list') return `(await ${called}).body`;
  return kind === 'work' ? `(await ${called}).body` : called;
}

function useHeaders({ call: { headers }, line, usual, source }: Calling): readonly Check[] {
  if (headers === null) return [];
  return [
    line(`return (await ${usual}.withResponse()).headers;`, `New.${headers.name}`),
    ...readObject(headers.name, headers.fields, null, source),
  ];
}

function useChoice({ call: { choice, input }, line, made, source }: Calling): readonly Check[] {
  if (choice === null) return [];
  const inputs = input.need === 'none' ? [] : ['input'];
  return choice.results.flatMap(({ mediaType, result }) => [
    line(
      `return ${made(...inputs, `{ ...options, accept: '${mediaType}' }`)};`,
      source.result(result),
      choice.name,
    ),
    turns(choice.name, `New.${choice.name}`, source.result(result), `value['${mediaType}']`),
  ]);
}
