import { assertNever } from '../../model/assert-never.ts';
import type { Api, Property, Type, ValuePath } from '../../model/types.ts';
import { code, identifier, propertyAccess, stringLiteral, type Code } from '../gate.ts';
import { resolved } from '../../model/walk.ts';
import { isNull } from '../../model/nullable.ts';

/** An expression that reads a value, and the type it has. */
export interface Access {
  readonly code: Code;
  /** Never null or undefined by itself; see `maybeMissing`. */
  readonly type: Type;
  /** Whether the expression may be null or undefined. */
  readonly maybeMissing: boolean;
}

/**
 * The expression that follows `path` into the variable: `answer.event?.id`.
 *
 * @returns null if the type has no such property, or does not have it in every branch.
 */
export function accessPath(variable: string, path: ValuePath, type: Type, api: Api): Access | null {
  let access: Access | null = presentOf({ code: identifier(variable), type, maybeMissing: false }, api);
  for (const key of path) {
    if (access === null) return null;
    access = step(access, key, api);
  }
  return access;
}

function step(from: Access, key: string, api: Api): Access | null {
  const found = propertyOf(from.type, key, api);
  if (found === null) return null;
  const dot = propertyAccess(key);
  const bracketed = code`[${stringLiteral(key)}]`;
  const access = found.isDeclared ? dot : bracketed;
  const isDotted = access.toString().startsWith('.');
  const link = from.maybeMissing ? (isDotted ? code`?` : code`?.`) : code``;
  const next = {
    code: code`${from.code}${link}${access}`,
    type: found.type,
    maybeMissing: from.maybeMissing || found.optional,
  };
  return presentOf(next, api);
}

/** The access with null taken out of its type. */
function presentOf(access: Access, api: Api): Access {
  const type = resolved(access.type, api);
  if (type.kind !== 'union') return { ...access, type: keepRef(access.type, type) };
  const present = type.members.filter((member) => !isNull(member));
  const maybeMissing = access.maybeMissing || present.length < type.members.length;
  const [only] = present;
  if (only !== undefined && present.length === 1) return { ...access, type: only, maybeMissing };
  return {
    ...access,
    type:
      present.length === type.members.length
        ? keepRef(access.type, type)
        : { ...type, members: present, discriminator: null },
    maybeMissing,
  };
}

/** A reference says more than what it leads to, so it stays. */
function keepRef(type: Type, target: Type): Type {
  return type.kind === 'ref' ? type : target;
}

interface Found {
  readonly type: Type;
  readonly optional: boolean;
  /** By name, not through an index signature. */
  readonly isDeclared: boolean;
}

function propertyOf(type: Type, key: string, api: Api): Found | null {
  const target = resolved(type, api);
  switch (target.kind) {
    case 'object': {
      const property = target.properties.find((each) => each.wireName === key && each.access !== 'write');
      if (property !== undefined) return foundOf(property);
      return target.extra === null ? null : { type: target.extra, optional: true, isDeclared: false };
    }
    case 'record':
      return { type: target.values, optional: true, isDeclared: false };
    case 'intersection':
      return (
        target.members.map((member) => propertyOf(member, key, api)).find((found) => found !== null) ?? null
      );
    case 'union':
      return commonProperty(target.members, key, api);
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

function foundOf({ type, required }: Property): Found {
  return { type, optional: !required, isDeclared: true };
}

/** A property that every branch of a union declares. */
function commonProperty(members: readonly Type[], key: string, api: Api): Found | null {
  const all = members.map((member) => propertyOf(member, key, api));
  const [first] = all;
  if (first === undefined || first === null || all.some((found) => found === null || !found.isDeclared))
    return null;
  return { ...first, optional: all.some((found) => found?.optional === true) };
}
