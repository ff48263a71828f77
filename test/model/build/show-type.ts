import { assertNever } from '../../../generator/assert-never.ts';
import type { Property, Type } from '../../../generator/model/types.ts';

/** A type as one short line, close to TypeScript: `{ a: string; b?: Pet | null }`. References show their last word. */
export function show(type: Type): string {
  switch (type.kind) {
    case 'primitive':
      return type.format === null ? type.name : `${type.name}<${type.format}>`;
    case 'literal':
      return JSON.stringify(type.value);
    case 'enum':
      return `enum(${[...type.members.map(({ value }) => JSON.stringify(value)), ...(type.open ? ['…'] : [])].join(', ')})`;
    case 'array':
      return `${show(type.items)}[]`;
    case 'tuple': {
      const items = type.items.map((item, index) => (index < type.required ? show(item) : `${show(item)}?`));
      return `[${[...items, ...(type.rest === null ? [] : [`...${show(type.rest)}[]`])].join(', ')}]`;
    }
    case 'record':
      return `Record<${show(type.values)}>`;
    case 'object': {
      const extra = type.extra === null ? [] : [`[key]: ${show(type.extra)}`];
      return `{ ${[...type.properties.map(showProperty), ...extra].join('; ')} }`;
    }
    case 'union': {
      const how =
        type.discriminator === null ? '' : ` by ${type.discriminator.source} ${type.discriminator.property}`;
      return `(${type.members.map(show).join(' | ')}${how})`;
    }
    case 'intersection':
      return type.members.map(show).join(' & ');
    case 'ref':
      return showId(type.target);
    case 'binary':
    case 'unknown':
    case 'never':
      return type.kind;
    default:
      return assertNever(type);
  }
}

/** `Pet` for the component, `PetBase` for what its subtypes share. */
export function showId(id: string): string {
  return `${id.split('/').at(-1) ?? id}${id.startsWith('base:') ? 'Base' : ''}`;
}

function showProperty({ wireName, required, access, type }: Property): string {
  const direction = access === 'both' ? '' : `${access} `;
  return `${direction}${wireName}${required ? '' : '?'}: ${show(type)}`;
}
