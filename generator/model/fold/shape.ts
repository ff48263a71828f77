import { assertNever } from '../../assert-never.ts';
import type { Limits, Property, Type } from '../types.ts';

/**
 * Decides whether two inline schemas have the same meaning, so that they become one model.
 *
 * Equal structures get equal numbers. Places, docs, defaults and the order of union members are ignored.
 * Unlike in `caller-key.ts`, facts that callers do not see count too: formats and limits (an address is not a
 * plain text, and a text that must not be empty differs from one that may be), and the names of an enum's
 * values.
 */
export class StructuralKeys {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Type, number>();

  /**
   * The number of a type's structure. Equal structures have equal numbers within one instance; the numbers
   * have no other meaning.
   */
  of(type: Type): number {
    // Simple types are described faster than they are looked up.
    if (type.kind === 'primitive' || type.kind === 'ref') return this.#number(this.#describe(type));
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    const number = this.#number(this.#describe(type));
    this.#known.set(type, number);
    return number;
  }

  /** Separates a type from other types of its structure. Types with the same `by` stay equal. */
  separate(type: Type, by: string): void {
    this.#known.set(type, this.#number(`apart ${by}`));
  }

  #number(description: string): number {
    const known = this.#numbers.get(description);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(description, number);
    return number;
  }

  #describe(type: Type): string {
    switch (type.kind) {
      case 'primitive':
        return `primitive ${type.name} ${type.format ?? ''}`;
      case 'literal':
        return `literal ${JSON.stringify(type.value)}`;
      case 'enum':
        return `enum ${type.open} ${inAnyOrder(type.members.map(({ value, name }) => JSON.stringify([value, name])))}`;
      case 'array':
        return `array ${this.of(type.items)}`;
      case 'tuple':
        return `tuple ${type.required} ${this.#list(type.items)} ${type.rest ? this.of(type.rest) : ''}`;
      case 'record':
        return `record ${this.of(type.values)}`;
      case 'object':
        return `object ${inAnyOrder(type.properties.map((each) => this.#property(each)))} ${type.extra ? this.of(type.extra) : ''}`;
      case 'union':
        return `union ${this.#set(type.members)} ${type.discriminator ? JSON.stringify(type.discriminator.property) : ''}`;
      case 'intersection':
        return `intersection ${this.#set(type.members)}`;
      case 'ref':
        return type.target;
      case 'binary':
      case 'unknown':
      case 'never':
        return type.kind;
      default:
        return assertNever(type);
    }
  }

  #list(types: readonly Type[]): string {
    return types.map((type) => this.of(type)).join(',');
  }

  #set(types: readonly Type[]): string {
    return [...new Set(types.map((type) => this.of(type)))].toSorted((a, b) => a - b).join(',');
  }

  #property({ wireName, required, access, type, limits }: Property): string {
    return `${JSON.stringify(wireName)} ${required} ${access} ${this.of(type)} ${bounds(limits)}`;
  }
}

function bounds(limits: Limits): string {
  const entries = Object.entries(limits);
  if (entries.length === 0) return '';
  const bounding = entries.filter(([key]) => key !== 'default');
  return inAnyOrder(bounding.map((bound) => JSON.stringify(bound)));
}

/** A text that is equal for the same parts in another order. */
function inAnyOrder(parts: readonly string[]): string {
  return parts.toSorted().join();
}
