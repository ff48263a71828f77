import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Root } from '../map-api.ts';
import type { Content, Model, SymbolId, Type } from '../types.ts';
import { textForBytes } from './bodies/text-for-bytes.ts';
import type { BuildCache } from './build-cache.ts';
import { breakCycles } from './cycles.ts';
import type { DeclaredUnions } from './discriminator.ts';
import { withDetailOfFastApi } from './frameworks/fast-api.ts';
import { typesOf } from './types-outside.ts';
import { loosenIntersections } from './unions/loosen-intersections.ts';
import { membersUsedElsewhere } from './unions/narrow-models.ts';
import { settleUnions, type KnownTypes } from './unions/settle-unions.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** Models without cycles, whose unions have discriminators, and the same for types outside of models. */
export interface SettledTypes {
  readonly models: Models;
  readonly settle: (type: Type, diagnostics: Diagnostics) => Type;
  /** Settles a type, and turns its bytes into text where a message cannot carry them. */
  readonly settleAt: (type: Type, root: Root, diagnostics: Diagnostics) => Type;
}

/** The types outside of models. */
export interface Outside {
  readonly types: readonly Type[];
  /** The contents of all request bodies. */
  readonly bodies: readonly Content[];
}

/**
 * Decides what depends on all definitions: cycles, discriminators, large intersections, bytes.
 *
 * @param cache - what the last run decided; null if no run follows
 */
export function settleTypes(
  read: Models,
  outside: Outside,
  unions: DeclaredUnions,
  diagnostics: Diagnostics,
  cache: BuildCache | null,
): SettledTypes {
  const types = [...outside.types, ...typesOf(outside.bodies)];
  const multipart = outside.bodies.filter(({ format }) => format === 'multipart');
  if (cache === null) {
    const broken = withoutCycles(read, diagnostics);
    const plain = membersUsedElsewhere(broken, types, unions);
    return settleAll({ broken, plain, multipart, unions, known: new Map() }, diagnostics);
  }
  const broken = cache.broken.of(null, [...read.values()], diagnostics, (found) =>
    withoutCycles(read, found),
  );
  const plain = membersUsedElsewhere(broken, types, unions);
  const facts = [broken, [...plain].toSorted().join(), ...multipart, null, ...unions.declared];
  return cache.settled.of(null, facts, diagnostics, (found) =>
    // Types of later runs are settled with these models too, and must get the same objects.
    settleAll({ broken, plain, multipart, unions, known: new WeakMap() }, found),
  );
}

function withoutCycles(read: Models, diagnostics: Diagnostics): Models {
  return withDetailOfFastApi(breakCycles(read, diagnostics));
}

interface Definitions {
  /** The models without cycles. */
  readonly broken: Models;
  /** The members of unions that are also used elsewhere. */
  readonly plain: ReadonlySet<SymbolId>;
  readonly multipart: readonly Content[];
  readonly unions: DeclaredUnions;
  readonly known: KnownTypes;
}

function settleAll(
  { broken, plain, multipart, unions, known }: Definitions,
  diagnostics: Diagnostics,
): SettledTypes {
  const settled = settleUnions(broken, plain, unions, known, diagnostics);
  const loosened = loosenIntersections(settled.models, diagnostics);
  const texted = textForBytes(loosened.models, multipart);
  const settle: SettledTypes['settle'] = (type, found) => loosened.map(settled.settle(type, found), found);
  return {
    models: texted.models,
    settle,
    settleAt: (type, root, found) => texted.map(settle(type, found), root),
  };
}
