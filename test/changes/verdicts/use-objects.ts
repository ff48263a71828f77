import type { Property, Type } from '../../../generator/contract/types.ts';
import { turns, type Check } from './check.ts';
import type { TypeSource } from './type-source.ts';

/** Reads each field of an exported object. */
export function readObject(
  name: string,
  properties: readonly Property[],
  extra: Type | null,
  source: TypeSource,
): readonly Check[] {
  const fields = properties.flatMap((property) => {
    const field = `value${keyOf(property.name)}`;
    const type = source.print(property.type, 'response') + (property.required ? '' : ' | undefined');
    const reading = [...source.readings(property.type, field), ...source.narrowings(property.type, field)];
    return [
      turns(name, `New.${name}`, type, field),
      ...reading.map((each) => turns(name, `New.${name}`, 'unknown', each)),
    ];
  });
  const others =
    extra && turns(name, `New.${name}`, `${source.print(extra, 'response')} | undefined`, `value['others']`);
  return [...fields, ...(others ? [others] : [])];
}

/** How code reads a property of this name. */
export function keyOf(name: string): string {
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** Writes an exported object: with all fields, with those that it needs, and as a value of an interface of the caller. */
export function writeObject(
  name: string,
  properties: readonly Property[],
  extra: Type | null,
  source: TypeSource,
): readonly Check[] {
  const mine = `interface My_${name} ${source.members(properties, null, 'request')}`;
  const all = extra === null ? properties : [...properties, { name: 'others', required: false, type: extra }];
  return [
    writeLiteral(name, all, source),
    writeLiteral(
      name,
      all.filter(({ required }) => required),
      source,
    ),
    ...(extra === null
      ? [{ symbol: name, code: `${mine} ${turns(name, `My_${name}`, `New.${name}`).code}` }]
      : []),
  ];
}

function writeLiteral(
  name: string,
  fields: readonly Pick<Property, 'name' | 'type'>[],
  source: TypeSource,
): Check {
  const parameters: string[] = [];
  const give = (type: string): string => `a${parameters.push(`a${parameters.length}: ${type}`) - 1}`;
  const written = fields.map((field) => `${JSON.stringify(field.name)}: ${source.literal(field.type, give)}`);
  return { symbol: name, code: `((${parameters.join(', ')}): New.${name} => ({ ${written.join(', ')} }));` };
}
