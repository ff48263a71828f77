import { formatOrigin } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { isObject, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import type { Type } from '../types.ts';
import { DeclaredUnions } from './discriminator.ts';
import { readDocs } from './docs.ts';
import { PropertyFinder } from './find-property.ts';
import { baseOf, readHierarchy, type Hierarchy } from './hierarchy.ts';
import { readHints } from './hints.ts';
import { ModelRegistry, type Definition } from './models.ts';
import { typeOfConstraints } from './schema-all-of.ts';
import { readConstraints } from './schema-constraints.ts';
import { readFamilyUnion } from './schema-family.ts';
import type { Note, Scope } from './scope.ts';

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
  readonly models = new ModelRegistry();
  readonly properties: PropertyFinder;
  readonly unions = new DeclaredUnions();
  readonly notes = new Map<string, Note>();
  readonly hierarchy: Hierarchy;
  /** Types by schema object. */
  readonly #types = new Map<object, Type>();
  /** The schemas that are being read, each inside the one before. */
  readonly #open: object[] = [];

  constructor(
    documents: Documents,
    diagnostics: Diagnostics,
    { xml = 'text', decimals = 'number' }: Partial<Pick<Scope, 'xml' | 'decimals'>> = {},
  ) {
    this.xml = xml;
    this.decimals = decimals;
    this.documents = documents;
    this.diagnostics = diagnostics;
    this.properties = new PropertyFinder(documents);
    this.hierarchy = readHierarchy(this);
  }

  read(schema: Place): Type {
    const { value } = schema;
    if (!isObject(value)) return typeOfConstraints(this, schema, readConstraints(this, schema));
    const known = this.#types.get(value);
    if (known !== undefined) return known;
    if (this.#open.length >= maxDepth || this.#open.includes(value)) return this.#outOfLine(schema);
    this.#open.push(value);
    const type = typeOfConstraints(this, schema, readConstraints(this, schema));
    this.#open.pop();
    this.#types.set(value, type);
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
