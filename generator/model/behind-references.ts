import { leavesOf } from '../leaves.ts';
import type { Api, Type } from './types.ts';

type Models = Api['models'];

/**
 * The types of which a value is one: the members of a union, and of the unions among them, references followed. A type that is no
 * union is its own only alternative.
 */
export function alternativesOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, (each) => (each.kind === 'union' ? each.members : behind(each, models)));
}

/** The types of which a value is each: the members of an intersection in the same way. */
export function conjunctsOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, (each) => (each.kind === 'intersection' ? each.members : behind(each, models)));
}

function behind(type: Type, models: Models): readonly Type[] | null {
  const target = type.kind === 'ref' ? models.get(type.target)?.type : undefined;
  return target === undefined ? null : [target];
}
