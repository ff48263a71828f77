import type { Api, Type } from './types.ts';

type Models = Api['models'];

/**
 * The types of which a value is one: the members of a union, and of the unions among them, references followed. A type that is no
 * union is its own only alternative.
 */
export function alternativesOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, models, 'union');
}

/** The types of which a value is each: the members of an intersection in the same way. */
export function conjunctsOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, models, 'intersection');
}

/** Walks with a stack of its own: a document may chain as many models as it has. Each type comes once, in the order of members. */
function leavesOf(type: Type, models: Models, kind: 'union' | 'intersection'): readonly Type[] {
  const leaves: Type[] = [];
  const seen = new Set<Type>();
  const waiting = [type];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const target = next.kind === 'ref' ? models.get(next.target)?.type : undefined;
    if (target !== undefined) waiting.push(target);
    else if (next.kind === kind) for (const member of next.members.toReversed()) waiting.push(member);
    else leaves.push(next);
  }
  return leaves;
}
