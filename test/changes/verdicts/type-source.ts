import type { Direction, Model, Property, Result, Type } from '../../../generator/contract/types.ts';
import { isNull, visibleProperties } from '../../../generator/contract/visit.ts';

/** Prints types of the old package as its users write them, every exported type taken from the new package. */
export class TypeSource {
  readonly #models: ReadonlyMap<string, Model>;

  constructor(models: readonly Model[]) {
    this.#models = new Map(models.map((model) => [model.name, model]));
  }

  print(type: Type, direction: Direction): string {
    const each = (part: Type): string => this.print(part, direction);
    switch (type.kind) {
      case 'primitive':
        return type.as === 'digits'
          ? 'string'
          : (type.as ?? (type.name === 'integer' ? 'number' : type.name));
      case 'literal':
        return JSON.stringify(type.value);
      case 'enum': {
        const values = type.members.map(({ value }) => JSON.stringify(value));
        return `(${[...values, ...(type.open ? [`(${type.base} & {})`] : [])].join(' | ')})`;
      }
      case 'array':
        return `(${each(type.items)})[]`;
      case 'record':
        return `Record<string, ${each(type.values)}>`;
      case 'object':
        return this.members(visibleProperties(type.properties, direction), type.extra, direction);
      case 'union':
        return `(${type.members.map(each).join(' | ')})`;
      case 'intersection':
        return `(${type.members.map(each).join(' & ')})`;
      case 'ref':
        return `New.${this.nameOf(type.model, direction)}`;
      case 'tuple':
      case 'binary':
        throw new Error(`The zoo has no ${type.kind}.`);
      case 'unknown':
      case 'never':
        return type.kind;
    }
  }

  /** An object type, on one line. */
  members(properties: readonly Property[], extra: Type | null, direction: Direction): string {
    const fields = properties.map(
      ({ name, required, type }) =>
        `${JSON.stringify(name)}${required ? '' : '?'}: ${this.print(type, direction)}`,
    );
    const others = extra === null ? [] : [`[key: string]: ${extra.kind === 'unknown' ? 'unknown' : 'any'}`];
    return `{ ${[...fields, ...others].join('; ')} }`;
  }

  /** What a call resolves to. */
  result({ contents, mayBeEmpty, isOpen }: Result): string {
    if (isOpen) return 'unknown';
    if (contents.length === 0) return 'void';
    const types = contents.map(({ type }) => this.print(type, 'response'));
    return [...types, ...(mayBeEmpty ? ['undefined'] : [])].join(' | ');
  }

  nameOf(name: string, direction: Direction): string {
    return direction === 'request' ? (this.#models.get(name)?.requestName ?? name) : name;
  }

  /** Expressions that read the fields of the objects that an expression gives. */
  readings(type: Type, of: string): readonly string[] {
    if (type.kind === 'array') return this.readings(type.items, `${of}?.[0]`);
    const target = this.#opened(type);
    if (target.kind !== 'object') return [];
    return visibleProperties(target.properties, 'response').map(({ name }) => `${of}?.${name}`);
  }

  /** Expressions that tell apart what a field may be, each a case that must not be gone. */
  narrowings(type: Type, of: string): readonly string[] {
    if (type.kind !== 'union' || type.members.filter((member) => !isNull(member)).length < 2) return [];
    const scalars = type.members.filter((member) => member.kind === 'primitive' && !isNull(member));
    return scalars.map(
      (member) => `typeof ${of} === '${this.print(member, 'response')}' ? ${of}.valueOf() : null`,
    );
  }

  /** A value of a type as an expression, objects in it written as literals. `give` names a value of any other type. */
  literal(type: Type, give: (type: string) => string, within: readonly Type[] = []): string {
    const target = this.#opened(type);
    if (target.kind !== 'object' || within.includes(target)) return give(this.print(type, 'request'));
    const fields = visibleProperties(target.properties, 'request').map(
      (field) => `${JSON.stringify(field.name)}: ${this.literal(field.type, give, [...within, target])}`,
    );
    return `{ ${fields.join(', ')} }`;
  }

  #opened(type: Type): Type {
    return type.kind === 'ref' ? (this.#models.get(type.model)?.type ?? type) : type;
  }
}
