import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import type { Docs, NameHints, Type } from '../types.ts';
import type { DeclaredUnions } from './discriminator.ts';
import type { PropertyFinder } from './find-property.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { ModelRegistry } from './models.ts';
import type { Units } from './units.ts';

/** The context of all functions that read the document's objects. */
export interface Scope {
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  /** The type of XML bodies: their text, or the type of their schema. */
  readonly xml: 'text' | 'parsed';
  /** The type of a number that may also be written as text and have a fraction. */
  readonly decimals: 'number' | 'string';
  /** The targets of references. Each is read once. */
  readonly models: Pick<ModelRegistry, 'refer'>;
  /** Inheritance between schemas, and the unions that result from it. */
  readonly hierarchy: Hierarchy;
  /** Finds the declarations of properties. */
  readonly properties: Pick<PropertyFinder, 'find' | 'typesOthers'>;
  /** Unions with a `discriminator`, for the step that decides how their members are distinguished. */
  readonly unions: Pick<DeclaredUnions, 'declare'>;
  /** Docs and name hints of inline schemas, by formatted origin. */
  readonly notes: Pick<Map<string, Note>, 'set'>;
  /** The parts of the document that are not schemas. */
  readonly units: Units;
  /** The type of the schema at a place. A reference becomes a `ref`, all other schemas stay inline. */
  read(schema: Place): Type;
}

/** Where reading puts what its results do not hold. */
export interface Sinks {
  readonly diagnostics: Diagnostics;
  readonly models: ModelRegistry;
  readonly unions: DeclaredUnions;
  readonly notes: Map<string, Note>;
}

/** Docs and name hints of an inline schema. If it becomes a model, they name and document it. */
export interface Note {
  readonly docs: Docs;
  readonly hints: NameHints;
}
