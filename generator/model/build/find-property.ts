import { at, elements, isObject, type Place } from '../../load/place.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';

/** The place where a property is declared. */
export interface FoundProperty {
  readonly place: Place;
  readonly required: boolean;
}

/** A schema, with the state of searches for properties. */
interface Holder {
  readonly schema: Place;
  readonly properties: Place | null;
  readonly names: ReadonlySet<string>;
  readonly required: ReadonlySet<unknown>;
  /** The schemas that it refers to, and the members of its `allOf`; null until first needed. */
  bases: readonly Holder[] | null;
  /** The number of the last search that visited it. */
  search: number;
}

/** A schema to visit, and whether a schema before it requires the property. */
interface Step {
  readonly holder: Holder;
  readonly isRequired: boolean;
}

/** Finds properties of schemas by name. Reads each schema once for all names. */
export class PropertyFinder {
  readonly #documents: Scope['documents'];
  readonly #holders = new Map<unknown, Holder>();
  #searches = 0;

  constructor(documents: Scope['documents']) {
    this.#documents = documents;
  }

  /** The property in the schema itself, else the first in the schemas that it refers to or its `allOf`. */
  find(start: Place, name: string): FoundProperty | null {
    this.#searches += 1;
    const waiting: Step[] = [{ holder: this.#holderOf(start), isRequired: false }];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      const { holder } = step;
      if (holder.search === this.#searches) continue;
      holder.search = this.#searches;
      const isRequired = step.isRequired || holder.required.has(name);
      const place = holder.names.has(name) && holder.properties ? at(holder.properties, name) : null;
      if (place !== null) return { place, required: isRequired };
      holder.bases ??= this.#basesOf(holder.schema);
      for (let index = holder.bases.length - 1; index >= 0; index -= 1) {
        const base = holder.bases[index];
        if (base !== undefined) waiting.push({ holder: base, isRequired });
      }
    }
    return null;
  }

  #holderOf(schema: Place): Holder {
    const known = this.#holders.get(schema.value);
    if (known !== undefined) return known;
    const required = isObject(schema.value) ? schema.value['required'] : null;
    const properties = isObject(schema.value)
      ? propertiesPlace({ documents: this.#documents }, schema)
      : null;
    const holder: Holder = {
      schema,
      properties,
      names: new Set(isObject(properties?.value) ? Object.keys(properties.value) : []),
      required: new Set<unknown>(Array.isArray(required) ? required : []),
      bases: null,
      search: 0,
    };
    this.#holders.set(schema.value, holder);
    return holder;
  }

  #basesOf(schema: Place): readonly Holder[] {
    const target = this.#targetOf(schema);
    const members = elements(at(schema, 'allOf')).map((member) => {
      const isReference = isObject(member.value) && Object.keys(member.value).length === 1;
      return (isReference ? this.#targetOf(member) : null) ?? member;
    });
    return [...(target === null ? [] : [target]), ...members].map((base) => this.#holderOf(base));
  }

  #targetOf(schema: Place): Place | null {
    const refers = isObject(schema.value) && typeof schema.value['$ref'] === 'string';
    return refers ? this.#documents.resolve(schema) : null;
  }
}

/** The schemas that a schema refers to, and the members of its `allOf`. */
export function basesOf(scope: Scope, schema: Place): Place[] {
  const referring = isObject(schema.value) && typeof schema.value['$ref'] === 'string';
  const target = referring ? scope.documents.resolve(schema) : null;
  return [...(target === null ? [] : [target]), ...elements(at(schema, 'allOf'))];
}
