import { at, elements, isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { Type } from '../types.ts';
import { readDiscriminator, type DeclaredBranch } from './discriminator.ts';
import { valueOfHelper } from './frameworks/drf.ts';
import { readAnnotatedValue } from './schema-enum.ts';
import { branchesOfNumber } from './schema-number-or-text.ts';
import { isNullableOnly } from './schema-nullable.ts';
import type { Scope } from './scope.ts';
import { unionOf } from './union.ts';
import { requiredOfBranches, requireInBranch } from './unions/require-in-branches.ts';

/**
 * Reads `oneOf` or `anyOf` (JSON Schema 2020-12, sections 10.2.1.2 and 10.2.1.3). Both give the same type.
 *
 * @returns null if there is no union, or one that only says which properties belong together
 */
export function readUnion(
  scope: Scope,
  place: Place,
  schema: JsonObject,
  key: 'oneOf' | 'anyOf',
): Type | null {
  const branches = branchesOfNumber(scope, elements(at(place, key)));
  if (branches.length === 0) return null;
  if (describesShape(schema) && branches.every(isConstraint)) {
    scope.diagnostics.report('required-alternatives', at(place, key)?.origin ?? place.origin, {
      keyword: key,
    });
    return null;
  }
  const discriminator = readDiscriminator(scope, place);
  const requiredNames = requiredOfBranches(scope, place, discriminator?.property ?? null);
  const types = branches.map((branch) =>
    requireInBranch(scope, branch, readBranch(scope, place, branch), requiredNames),
  );
  if (discriminator !== null) {
    const declared = branches.map((branch, index) => declaredBranch(scope, place, branch, types[index]));
    scope.unions.declare({ origin: place.origin, discriminator, branches: declared });
  }
  return unionOf(types, place.origin);
}

function readBranch(scope: Scope, union: Place, branch: Place): Type {
  if (isObject(branch.value) && isNullableOnly(branch.value)) {
    return { kind: 'primitive', name: 'null', format: null, origin: branch.origin };
  }
  const target = isObject(branch.value) && '$ref' in branch.value ? scope.documents.resolve(branch) : null;
  const helper = target === null ? null : valueOfHelper(target);
  if (helper !== null) return helper;
  return readAnnotatedValue(branch) ?? scope.hierarchy.joinBase(scope, union, branch) ?? scope.read(branch);
}

function declaredBranch(scope: Scope, union: Place, branch: Place, type: Type | undefined): DeclaredBranch {
  const definition = definitionOf(scope, branch);
  return {
    type: type ?? { kind: 'never', origin: branch.origin },
    definition,
    inherits: definition !== null && scope.hierarchy.inherits(definition.origin, union.origin),
  };
}

/** The definition of a branch: the target of its reference, or of the only member of its `allOf`. */
function definitionOf(scope: Scope, branch: Place): Place | null {
  if (!isObject(branch.value)) return null;
  if (typeof branch.value['$ref'] === 'string') return scope.documents.resolve(branch);
  const parts = elements(at(branch, 'allOf'));
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? definitionOf(scope, only) : null;
}

function describesShape(schema: JsonObject): boolean {
  return schema['properties'] !== undefined || schema['allOf'] !== undefined || schema['$ref'] !== undefined;
}

const constraints = new Set([
  'required',
  'not',
  'type',
  'title',
  'description',
  'minProperties',
  'maxProperties',
]);

/** Whether a branch only says which properties belong together, not their types. */
function isConstraint(branch: Place): boolean {
  if (!isObject(branch.value)) return false;
  const keys = Object.keys(branch.value);
  const says = branch.value['required'] !== undefined || branch.value['not'] !== undefined;
  const objects = branch.value['type'] === undefined || branch.value['type'] === 'object';
  return says && objects && keys.every((key) => constraints.has(key));
}
