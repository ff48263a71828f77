import type { Contract, Direction, Model, Type } from '../../../generator/contract/types.ts';
import { visibleProperties } from '../../../generator/contract/visit.ts';
import { turns, type Check } from './check.ts';
import { keyOf, readObject, writeObject } from './use-objects.ts';
import type { TypeSource } from './type-source.ts';

/** Lines that use every exported name, and every exported type on each of its ways. */
export function useTypes(contract: Contract, source: TypeSource): readonly Check[] {
  return [
    ...contract.exports.map(({ name, isType }) => ({
      symbol: name,
      code: isType ? `export type Use_${name} = New.${name};` : `void New.${name};`,
    })),
    ...contract.models.flatMap((model) => useModel(model, contract, source)),
    ...contract.webhooks.flatMap(({ name, type }) => readType(name, type, contract, source)),
  ];
}

function useModel(model: Model, contract: Contract, source: TypeSource): readonly Check[] {
  const { name, type, directions, isSent, isReceived, keys } = model;
  const [only] = directions.length === 1 ? directions : [];
  // A type that nothing uses is read: nobody else gives values of it.
  const isRead = isReceived || !isSent;
  return [
    ...(isRead ? readType(name, declared(type, only ?? 'response'), contract, source) : []),
    ...(isSent ? writeType(source.nameOf(name, 'request'), declared(type, only ?? 'request'), source) : []),
    ...(type.kind === 'enum' && keys !== null
      ? keys.map((key, index) => useKey(name, key, type.members[index]?.value))
      : []),
    ...guards(model),
  ];
}

/** A type with the fields that its declaration for one way has. */
function declared(type: Type, direction: Direction): Type {
  if (type.kind !== 'object') return type;
  return { ...type, properties: visibleProperties(type.properties, direction) };
}

function useKey(name: string, key: string, value: string | number | undefined): Check {
  return { symbol: name, code: `((): ${JSON.stringify(value)} => New.${name}.${key});` };
}

function guards({ name, guardName }: Model): readonly Check[] {
  if (guardName === null) return [];
  return [
    {
      symbol: guardName,
      code: `((value: string): New.${name} | null => New.${guardName}(value) ? value : null);`,
    },
  ];
}

function readType(name: string, type: Type, contract: Contract, source: TypeSource): readonly Check[] {
  const own = `New.${name}`;
  if (type.kind === 'object') return readObject(name, type.properties, type.extra, source);
  return [turns(name, own, source.print(type, 'response')), ...switches(name, own, type, contract)];
}

/** A switch over all values, or over all members that a property tells apart. */
function switches(name: string, own: string, type: Type, { models }: Contract): readonly Check[] {
  if (type.kind === 'enum' && !type.open)
    return [
      exhaustive(
        name,
        own,
        'value',
        type.members.map(({ value }) => value),
      ),
    ];
  if (type.kind !== 'union' || type.discriminator === null) return [];
  const { property, values } = type.discriminator;
  const members = type.members.map((member) =>
    member.kind === 'ref' ? models.find((each) => each.name === member.model) : null,
  );
  if (members.some((member) => !member)) throw new Error(`${name} is not a union of models.`);
  return [exhaustive(name, own, `value${keyOf(property)}`, values.flat())];
}

function exhaustive(
  symbol: string,
  type: string,
  on: string,
  values: readonly (string | number | boolean)[],
): Check {
  const cases = values.map((value) => `case ${JSON.stringify(value)}: return 1;`);
  return { symbol, code: `((value: ${type}): number => { switch (${on}) { ${cases.join(' ')} } });` };
}

function writeType(name: string, type: Type, source: TypeSource): readonly Check[] {
  if (type.kind === 'object') return writeObject(name, type.properties, type.extra, source);
  return [turns(name, source.print(type, 'request'), `New.${name}`)];
}
