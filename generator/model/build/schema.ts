import { formatOrigin } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { isObject, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import type { Type } from '../types.ts';
import { readDocs } from './docs.ts';
import { PropertyFinder } from './find-property.ts';
import { baseOf, readHierarchy, type Hierarchy } from './hierarchy.ts';
import { readHints } from './hints.ts';
import type { Definition } from './models.ts';
import type { ReadCache } from './read-cache.ts';
import { Recorder } from './recorder.ts';
import { typeOfConstraints } from './schema-all-of.ts';
import { readConstraints } from './schema-constraints.ts';
import { readFamilyUnion } from './schema-family.ts';
import type { Scope, Sinks } from './scope.ts';
import { inputsOf, PlainUnits, type Part, type Units } from './units.ts';

/**
 * Maximum depth of inline schemas. Deeper schemas become models, so that documents cannot overflow the stack.
 */
const maxDepth = 60;

/** Kinds of types that may become models. */
const nameable: ReadonlySet<Type['kind']> = new Set([
  'object',
  'enum',
  'union',
  'intersection',
  'tuple',
  'record',
]);

/**
 * Reads schemas (OpenAPI Specification, section "Schema Object"; JSON Schema 2020-12).
 *
 * Each schema of the document is read once, however many references lead to it.
 */
export class SchemaReader implements Scope {
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  readonly xml: Scope['xml'];
  readonly decimals: Scope['decimals'];
  readonly models: Scope['models'];
  readonly properties: Scope['properties'];
  readonly unions: Scope['unions'];
  readonly notes: Scope['notes'];
  readonly hierarchy: Hierarchy;
  readonly units: Units;
  readonly #recorder: Recorder | null;
  /** Types by schema object, without a recorder. */
  readonly #types = new Map<object, Type>();
  /** The schemas that are being read, each inside the one before. */
  readonly #open: object[] = [];

  /** @param cache - what the last run read; null if no run follows */
  constructor(
    documents: Documents,
    sinks: Sinks,
    { xml = 'text', decimals = 'number' }: Partial<Pick<Scope, 'xml' | 'decimals'>> = {},
    cache: ReadCache | null = null,
  ) {
    const recorder = cache === null ? null : new Recorder(cache, documents, sinks);
    const used = recorder?.recorded ?? { documents, ...sinks };
    this.xml = xml;
    this.decimals = decimals;
    this.documents = used.documents;
    this.diagnostics = used.diagnostics;
    this.models = used.models;
    this.unions = used.unions;
    this.notes = used.notes;
    this.#recorder = recorder;
    this.units = recorder ?? new PlainUnits();
    const finder = new PropertyFinder(this.documents);
    this.properties = recorder?.searching(finder) ?? finder;
    this.hierarchy = readHierarchy(this);
  }

  read(schema: Place): Type {
    const { value } = schema;
    if (!isObject(value)) return typeOfConstraints(this, schema, readConstraints(this, schema));
    const known = this.#recorder === null ? this.#types.get(value) : this.#known(this.#recorder, schema);
    if (known !== undefined) return known;
    if (this.#open.length >= maxDepth || this.#open.includes(value)) return this.#outOfLine(schema);
    if (this.#recorder !== null) return this.#recorder.read(partOf(schema), () => this.#read(schema, value));
    const type = this.#read(schema, value);
    this.#types.set(value, type);
    return type;
  }

  /** A unit of the last run is reused only outside of other schemas, because their number is limited. */
  #known(recorder: Recorder, schema: Place): Type | undefined {
    const part = partOf(schema);
    return (
      recorder.known(part, maxDepth - this.#open.length) ??
      (this.#open.length === 0 ? recorder.reuse(part) : null) ??
      undefined
    );
  }

  #read(schema: Place, value: object): Type {
    this.#open.push(value);
    const type = typeOfConstraints(this, schema, readConstraints(this, schema));
    this.#open.pop();
    this.#note(schema, type);
    return type;
  }

  /**
   * The type of a definition itself: the union of its subtypes if it is polymorphic, or their common base.
   */
  readDefinition({ place, role }: Definition): Type {
    const family = this.hierarchy.family(place.origin);
    if (family === null) return this.read(place);
    if (role === 'whole') return readFamilyUnion(this, family);
    const base = baseOf(family);
    return base === null
      ? { kind: 'unknown', origin: place.origin }
      : typeOfConstraints(this, base, readConstraints(this, base));
  }

  #outOfLine(schema: Place): Type {
    this.#recorder?.readAgain();
    const definition = this.documents.resolve(schema);
    if (definition === null) return { kind: 'unknown', origin: schema.origin };
    return { kind: 'ref', target: this.models.refer(definition), origin: schema.origin };
  }

  /** Keeps the docs and name hints of an inline schema, which its type cannot hold. */
  #note(schema: Place, type: Type): void {
    if (!nameable.has(type.kind)) return;
    const docs = readDocs(this.diagnostics, schema);
    const hints = readHints(schema);
    const isSilent = docs.description === null && !docs.deprecated && docs.example === undefined;
    if (isSilent && hints.title === null && hints.pinned === null) return;
    this.notes.set(formatOrigin(schema.origin), { docs, hints });
  }
}

/** Types are known by the schema, whatever its place. */
function partOf(schema: Place): Part<'types'> {
  return { kind: 'types', key: schema.value, inputs: inputsOf(schema) };
}
