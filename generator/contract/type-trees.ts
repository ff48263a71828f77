import { assertNever } from '../assert-never.ts';
import { hasNamedParts } from '../model/build/media-format.ts';
import { isLeaf, type Leaf } from '../model/visit.ts';
import type {
  Content as ModelContent,
  Property as ModelProperty,
  SymbolId,
  Type as ModelType,
} from '../model/types.ts';
import type { Content, Property, Type } from './types.ts';

type KnownTrees = Pick<Map<ModelType, Type>, 'get'> & {
  readonly set: (type: ModelType, tree: Type) => unknown;
};

/**
 * Converts types of the model to types of the contract: references are names, and places of the document are
 * left out.
 */
export class TypeTrees {
  readonly #nameOf: (id: SymbolId) => string;
  readonly #known: KnownTrees;

  /**
   * @param nameOf - the exported name of a model in responses
   * @param known - trees with the same names
   */
  constructor(nameOf: (id: SymbolId) => string, known: KnownTrees = new Map()) {
    this.#nameOf = nameOf;
    this.#known = known;
  }

  /** The same type object of the model gives the same tree object. */
  readonly type = (type: ModelType): Type => {
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    const made = isLeaf(type) ? this.#leaf(type) : this.#branch(type);
    this.#known.set(type, made);
    return made;
  };

  readonly property = ({
    wireName,
    required,
    access,
    promised,
    type,
    docs,
    limits,
  }: ModelProperty): Property => ({
    name: wireName,
    required,
    access,
    ...(promised && { promised }),
    type: this.type(type),
    docs,
    limits,
  });

  readonly content = ({
    mediaType,
    format,
    type,
    item,
    encodings,
    parts,
    events,
    isFramed,
  }: ModelContent): Content => ({
    mediaType,
    format,
    type: this.type(type),
    item: this.#orNull(item),
    encodings,
    ...(format === 'multipart' && { hasNamedParts: hasNamedParts(mediaType) }),
    ...(parts && { parts }),
    ...(events && { events }),
    ...(isFramed && { isFramed }),
  });

  #orNull(type: ModelType | null): Type | null {
    return type === null ? null : this.type(type);
  }

  #leaf(type: Leaf): Type {
    switch (type.kind) {
      case 'primitive': {
        const { kind, name, format, as } = type;
        return as === undefined ? { kind, name, format } : { kind, name, format, as };
      }
      case 'literal':
        return { kind: type.kind, value: type.value };
      case 'enum': {
        const members = type.members.map(({ value, description }) => ({ value, description }));
        return { kind: type.kind, base: type.base, members, open: type.open };
      }
      case 'ref':
        return { kind: type.kind, model: this.#nameOf(type.target) };
      case 'binary':
      case 'unknown':
      case 'never':
        return { kind: type.kind };
      default:
        return assertNever(type);
    }
  }

  #branch(type: Exclude<ModelType, Leaf>): Type {
    switch (type.kind) {
      case 'array':
        return { kind: type.kind, items: this.type(type.items) };
      case 'tuple': {
        const items = type.items.map(this.type);
        return { kind: type.kind, items, required: type.required, rest: this.#orNull(type.rest) };
      }
      case 'record':
        return { kind: type.kind, values: this.type(type.values) };
      case 'object': {
        const properties = type.properties.map(this.property);
        return { kind: type.kind, properties, extra: this.#orNull(type.extra) };
      }
      case 'union': {
        const { discriminator: tag } = type;
        const discriminator = tag && { property: tag.property, values: tag.values };
        return { kind: type.kind, members: type.members.map(this.type), discriminator };
      }
      case 'intersection':
        return { kind: type.kind, members: type.members.map(this.type) };
      default:
        return assertNever(type);
    }
  }
}
