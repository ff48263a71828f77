import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import type { Docs, NameHints, Type } from '../types.ts';
import type { DeclaredUnions } from './discriminator.ts';
import type { PropertyFinder } from './find-property.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { ModelRegistry } from './models.ts';

/** What the readers of the document's objects share. */
export interface Scope {
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  /** What bodies in XML are to callers: their text, or what their schemas say. */
  readonly xml: 'text' | 'parsed';
  /** What a number is that may also be written as text, and have a fraction. */
  readonly decimals: 'number' | 'string';
  /** Definitions that references lead to, each read once. */
  readonly models: ModelRegistry;
  /** Which schemas inherit from which, and where that makes a union. */
  readonly hierarchy: Hierarchy;
  /** Finds where schemas have properties from. */
  readonly properties: PropertyFinder;
  /** Unions with a `discriminator`, for the pass that settles how their members are distinguished. */
  readonly unions: DeclaredUnions;
  /** What inline schemas say of themselves, by formatted origin. */
  readonly notes: Map<string, Note>;
  /** The type of the schema at a place. A reference becomes a `ref`, everything else stays where it stands. */
  read(schema: Place): Type;
}

/** What an inline schema says of itself beyond its type: whoever makes a model of it names and documents it by this. */
export interface Note {
  readonly docs: Docs;
  readonly hints: NameHints;
}
