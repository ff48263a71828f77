import { describe, expect, it } from 'vitest';
import type { Call } from '../../generator/contract/types.ts';
import { contractOf } from '../products/fixture.ts';
import { machinesApi } from '../products/machines.ts';

const contract = contractOf(machinesApi());

function call(id: string): Call {
  const found = contract.resources.flatMap(({ calls }) => calls).find((each) => each.id === id);
  if (found === undefined) throw new Error(`No ${id}.`);
  return found;
}

describe('the contract of a package', () => {
  it('is plain JSON data', () => {
    expect(JSON.parse(JSON.stringify(contract))).toEqual(contract);
  });

  it('names each exported name once, in order', () => {
    const names = contract.exports.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(contract.exports).toContainEqual({
      name: 'Paperspace',
      kind: 'client',
      file: 'client.ts',
      isType: false,
    });
  });

  it('refers only to its own models and calls', () => {
    const models = new Set(contract.models.map(({ name }) => name));
    const calls = new Set(contract.resources.flatMap((resource) => resource.calls.map(({ id }) => id)));
    const mentioned = (key: string): readonly string[] =>
      [...JSON.stringify(contract).matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map(
        ([, name = '']) => name,
      );
    expect(mentioned('model').filter((name) => !models.has(name))).toEqual([]);
    expect(mentioned('call').filter((name) => !calls.has(name))).toEqual([]);
  });

  it('has the input of each call, and whether it is required', () => {
    expect(call('machines.get').input).toMatchObject({ name: 'GetMachineInput', need: 'required' });
    expect(call('machines.list').input.need).toBe('optional');
  });

  it('has the path of the paging token, and whether the token may be missing', () => {
    const { behaviour } = call('machines.list');
    expect(behaviour).toMatchObject({ kind: 'list', paging: { scheme: { kind: 'cursor' } } });
  });
});
