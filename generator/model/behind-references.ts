import { leavesOf } from '../leaves.ts';
import type { Api, Type } from './types.ts';

type Models = Api['models'];

/**
 * The alternatives of a type: the members of a union, including those of nested unions and behind references.
 * A type that is not a union is its own only alternative.
 */
export function alternativesOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, (each) => (each.kind === 'union' ? each.members : behind(each, models)));
}

/**
 * The conjuncts of a type: the members of an intersection, including those of nested intersections and behind
 * references.
 */
export function conjunctsOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, (each) => (each.kind === 'intersection' ? each.members : behind(each, models)));
}

function behind(type: Type, models: Models): readonly Type[] | null {
  const target = type.kind === 'ref' ? models.get(type.target)?.type : undefined;
  return target === undefined ? null : [target];
}
