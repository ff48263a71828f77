import { at, elements, isObject, members, type Place } from '../../load/place.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';

/** The place where a property is declared. */
export interface FoundProperty {
  readonly place: Place;
  readonly required: boolean;
}

/** Stand for the last number of a holder before it is known. */
const [unnumbered, begun] = [-1, -2];

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
  /** The holder and all that it leads to have numbers from `first` to `last`. Others can have such numbers too. */
  first: number;
  last: number;
}

/** A schema to visit, and whether a schema before it requires the property. */
interface Step {
  readonly holder: Holder;
  readonly isRequired: boolean;
}

/** Finds properties of schemas, own and inherited. Reads each schema once for all names. */
export class PropertyFinder {
  readonly #documents: Scope['documents'];
  readonly #holders = new Map<unknown, Holder>();
  /** The numbers of the holders that declare a name, ascending. */
  readonly #declaring = new Map<string, number[]>();
  /** Schemas that have no type for additional properties, own or inherited. */
  readonly #closed = new Set<object>();
  #numbers = 0;
  #searches = 0;

  constructor(documents: Scope['documents']) {
    this.#documents = documents;
  }

  /** The property in the schema itself, else the first in the schemas that it refers to or its `allOf`. */
  find(start: Place, name: string): FoundProperty | null {
    this.#searches += 1;
    const first = this.#holderOf(start);
    this.#number(first);
    const waiting: Step[] = [{ holder: first, isRequired: false }];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      const { holder } = step;
      if (holder.search === this.#searches || !this.#mayHave(holder, name)) continue;
      holder.search = this.#searches;
      const isRequired = step.isRequired || holder.required.has(name);
      const place = holder.names.has(name) && holder.properties ? at(holder.properties, name) : null;
      if (place !== null) return { place, required: isRequired };
      for (const base of this.#basesOf(holder).toReversed()) waiting.push({ holder: base, isRequired });
    }
    return null;
  }

  /** Whether a schema, or one that it inherits from, gives a type for additional properties. */
  typesOthers(definition: Place): boolean {
    const seen = new Set<object>();
    const queue = [definition];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { value } = next;
      if (!isObject(value) || seen.has(value) || this.#closed.has(value)) continue;
      seen.add(value);
      const rest = value['additionalProperties'] ?? value['unevaluatedProperties'];
      if (isObject(rest) && Object.keys(rest).length > 0) return true;
      if (members(at(next, 'patternProperties')).length > 0) return true;
      const target = targetOf(this.#documents, next);
      queue.push(...(target === null ? [] : [target]), ...elements(at(next, 'allOf')));
    }
    for (const each of seen) this.#closed.add(each);
    return false;
  }

  /** Whether a holder, or one that it leads to, may declare a name. If not, a search does not visit it. */
  #mayHave({ first, last }: Holder, name: string): boolean {
    const numbers = this.#declaring.get(name) ?? [];
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    return (numbers[low] ?? Infinity) <= last;
  }

  /** Numbers what a holder leads to, and then the holder, without recursion: a chain of schemas may be long. */
  #number(start: Holder): void {
    const path = start.last === unnumbered ? [start] : [];
    for (let holder = path.at(-1); holder !== undefined; holder = path.at(-1)) {
      const bases = this.#basesOf(holder);
      const next = holder.last === unnumbered ? bases.filter(({ last }) => last === unnumbered) : [];
      if (holder.last === unnumbered) holder.last = begun;
      path.push(...next);
      if (next.length > 0) continue;
      path.pop();
      if (holder.last === begun) this.#finish(holder, bases);
    }
  }

  #finish(holder: Holder, bases: readonly Holder[]): void {
    this.#numbers += 1;
    const number = this.#numbers;
    // In a cycle, each holder leads to all others, so the range includes every number.
    const isCycle = bases.some(({ last }) => last === begun || last === Infinity);
    holder.first = isCycle ? 0 : Math.min(number, ...bases.map(({ first }) => first));
    holder.last = isCycle ? Infinity : number;
    for (const name of holder.names) {
      const known = this.#declaring.get(name);
      if (known === undefined) this.#declaring.set(name, [number]);
      else known.push(number);
    }
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
      first: 0,
      last: unnumbered,
    };
    this.#holders.set(schema.value, holder);
    return holder;
  }

  #basesOf(holder: Holder): readonly Holder[] {
    holder.bases ??= this.#readBases(holder.schema);
    return holder.bases;
  }

  #readBases(schema: Place): readonly Holder[] {
    const target = targetOf(this.#documents, schema);
    const members = elements(at(schema, 'allOf')).map((member) => {
      const isReference = isObject(member.value) && Object.keys(member.value).length === 1;
      return (isReference ? targetOf(this.#documents, member) : null) ?? member;
    });
    return [...(target === null ? [] : [target]), ...members].map((base) => this.#holderOf(base));
  }
}

/** The schema that a schema refers to; null if it refers to none. */
function targetOf(documents: Scope['documents'], schema: Place): Place | null {
  const refers = isObject(schema.value) && typeof schema.value['$ref'] === 'string';
  return refers ? documents.resolve(schema) : null;
}
