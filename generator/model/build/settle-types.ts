import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Root } from '../map-api.ts';
import { stepOf } from '../step-cache.ts';
import type { Content, Model, SymbolId, Type } from '../types.ts';
import { textForBytes } from './bodies/text-for-bytes.ts';
import type { BuildCache } from './build-cache.ts';
import { breakCycles } from './cycles.ts';
import type { DeclaredUnions } from './discriminator.ts';
import { withDetailOfFastApi } from './frameworks/fast-api.ts';
import { typesOf } from './types-outside.ts';
import { loosenIntersections } from './unions/loosen-intersections.ts';
import { membersUsedElsewhere } from './unions/narrow-models.ts';
import { settleUnions } from './unions/settle-unions.ts';

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

/** Decides what depends on all definitions: cycles, discriminators, large intersections, bytes. */
export function settleTypes(
  read: Models,
  outside: Outside,
  unions: DeclaredUnions,
  diagnostics: Diagnostics,
  cache: BuildCache | null,
): SettledTypes {
  const broken = stepOf(cache?.broken, null, [...read.values()], diagnostics, (found) =>
    withDetailOfFastApi(breakCycles(read, found)),
  );
  const plain = membersUsedElsewhere(broken, [...outside.types, ...typesOf(outside.bodies)], unions);
  const multipart = outside.bodies.filter(({ format }) => format === 'multipart');
  const facts = [broken, [...plain].toSorted().join(), ...multipart, null, ...unions.declared];
  return stepOf(cache?.settled, null, facts, diagnostics, (found) => {
    // The results of a later run must hold the same objects as this one.
    const known = cache === null ? new Map<Type, Type>() : new WeakMap<Type, Type>();
    const settled = settleUnions(broken, plain, unions, known, found);
    const loosened = loosenIntersections(settled.models, found);
    const texted = textForBytes(loosened.models, multipart);
    const settle: SettledTypes['settle'] = (type, later) => loosened.map(settled.settle(type, later), later);
    return {
      models: texted.models,
      settle,
      settleAt: (type, root, later) => texted.map(settle(type, later), root),
    };
  });
}
