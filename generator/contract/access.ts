import { assertNever } from '../assert-never.ts';
import { meet } from '../model/meet.ts';
import type { Access, AccessStep, Property, Type } from './types.ts';
import {
  alternativesOf,
  conjunctsOf,
  isNull,
  resolved,
  scalarOf,
  type Models,
  type Scalar,
} from './visit.ts';

/**
 * What a read of a path can rely on: that all values are there which the document requires, that the start of
 * the path is there, or nothing.
 */
export type Trust = 'document' | 'start' | 'nothing';

/**
 * Follows property names from a value of a type.
 *
 * @param trust - with less than `document`, an absent parent makes the value absent instead of throwing
 * @returns null if the type has no such property, or does not have it in every branch
 */
export function accessTo(
  path: readonly string[],
  type: Type,
  models: Models,
  trust: Trust = 'document',
): Access | null {
  let access: Access | null = present([], type, trust === 'nothing', models);
  for (const [index, key] of path.entries()) {
    if (access === null) return null;
    const isTrusted = trust === 'document' || index === 0;
    access = step(isTrusted ? access : { ...access, mayBeMissing: true }, key, models);
  }
  return access;
}

/** The same for a scalar of one of the kinds; null for other values. */
export function scalarAt(
  path: readonly string[],
  type: Type,
  models: Models,
  wanted: readonly Scalar[],
  trust: Trust = 'document',
): Access | null {
  const access = accessTo(path, type, models, trust);
  return access !== null && isScalar(access.type, wanted, models) ? access : null;
}

/**
 * The declared type of the value at the end of a path, with null if the value allows it; null if there is
 * none.
 */
export function declaredAt(path: readonly string[], type: Type, models: Models): Type | null {
  const key = path.at(-1);
  if (key === undefined) return type;
  const outer = accessTo(path.slice(0, -1), type, models);
  return outer && (propertyOf(outer.type, key, models)?.type ?? null);
}

function isScalar(type: Type, wanted: readonly Scalar[], models: Models): boolean {
  return alternativesOf(type, models).every((one) => {
    const scalar = scalarOf(one);
    return scalar !== null && wanted.includes(scalar);
  });
}

function step(from: Access, key: string, models: Models): Access | null {
  const found = propertyOf(from.type, key, models);
  if (found === null) return null;
  const next: AccessStep = { key, afterMissing: from.mayBeMissing, isDeclared: found.isDeclared };
  return present([...from.steps, next], found.type, from.mayBeMissing || found.isOptional, models);
}

/** Removes null from the type of an access. A reference stays, because it says more than its target. */
function present(steps: readonly AccessStep[], type: Type, mayBeMissing: boolean, models: Models): Access {
  const target = resolved(type, models);
  const whole = type.kind === 'ref' ? type : target;
  if (target.kind !== 'union') return { steps, type: whole, mayBeMissing };
  const members = target.members.filter((member) => !isNull(member));
  if (members.length === target.members.length) return { steps, type: whole, mayBeMissing };
  const [only] = members;
  const rest: Type =
    only !== undefined && members.length === 1 ? only : { ...target, members, discriminator: null };
  return { steps, type: rest, mayBeMissing: true };
}

interface Found {
  readonly type: Type;
  readonly isOptional: boolean;
  /** Whether it is declared by name, not by an index signature. */
  readonly isDeclared: boolean;
}

function propertyOf(type: Type, key: string, models: Models): Found | null {
  const target = resolved(type, models);
  switch (target.kind) {
    case 'object': {
      const property = target.properties.find((each) => each.name === key && each.access !== 'write');
      if (property !== undefined) return foundIn(property);
      return target.extra === null ? null : { type: target.extra, isOptional: true, isDeclared: false };
    }
    case 'record':
      return { type: target.values, isOptional: true, isDeclared: false };
    case 'intersection':
      return combined(
        conjunctsOf(target, models).flatMap((part) => propertyOf(part, key, models) ?? []),
        models,
      );
    case 'union':
      return commonProperty(alternativesOf(target, models), key, models);
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'array':
    case 'tuple':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(target);
  }
}

function foundIn({ type, required }: Property): Found {
  return { type, isOptional: !required, isDeclared: true };
}

/** Combines the declarations of a property by several members of an intersection. */
function combined(all: readonly Found[], models: Models): Found | null {
  const byName = all.filter(({ isDeclared }) => isDeclared);
  const found = byName.length > 0 ? byName : all;
  const type = meet<Type>(
    found.map((each) => each.type),
    (each) => resolved(present([], each, false, models).type, models),
    (made) => made,
  );
  if (type === null) return null;
  const isOptional = found.every(
    (each) => each.isOptional || present([], each.type, false, models).mayBeMissing,
  );
  return { type, isOptional, isDeclared: byName.length > 0 };
}

/** A property that every branch of a union declares. */
function commonProperty(members: readonly Type[], key: string, models: Models): Found | null {
  const all = members.map((member) => propertyOf(member, key, models));
  const [first] = all;
  if (first === undefined || first === null) return null;
  if (all.some((found) => found === null || !found.isDeclared)) return null;
  return { ...first, isOptional: all.some((found) => found?.isOptional === true) };
}
