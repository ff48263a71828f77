import type { Diagnostics } from '../../diagnostics/report.ts';
import { circlesOf } from '../../circles.ts';
import type { Model, SymbolId, Type } from '../types.ts';
import { componentName } from './hints.ts';
import { joined } from './intersect.ts';
import { unionOf } from './union.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** Members that the unions of one circle may list together; in a larger circle all but one refer to that one. */
const maxMembers = 10_000;

/** Steps that spelling out one definition may take. */
const maxSteps = 20_000;

/** Definitions inside each other that are spelled out. */
const maxPath = 200;

/**
 * Breaks definitions that lead back to themselves without an object or array in between, which no type can.
 *
 * A member of itself adds nothing to a union, so it goes; a definition that is nothing else is an error, and unknown.
 */
export function breakCycles(models: Models, diagnostics: Diagnostics): Models {
  const graph = new Map([...models].map(([id, { type }]) => [id, directRefs(type)]));
  const broken = new Map(models);
  for (const [id, circle] of circlesOf(graph)) {
    const model = models.get(id);
    if (model === undefined) continue;
    const name = componentName(model.origin) ?? model.origin.pointer;
    const type = withoutCircle(models, model, circle);
    const isNothing = type === null || type === 'entangled' || type.kind === 'never';
    const code =
      type === 'entangled' ? 'schema-entangled' : isNothing ? 'schema-circular' : 'schema-refers-to-itself';
    diagnostics.report(code, model.origin, { name });
    broken.set(id, { ...model, type: isNothing ? { kind: 'unknown', origin: model.origin } : type });
  }
  return broken;
}

/** The references that stand in a type with nothing around them but unions and intersections. */
export function directRefs(type: Type): readonly SymbolId[] {
  if (type.kind === 'ref') return [type.target];
  return type.kind === 'union' || type.kind === 'intersection' ? type.members.flatMap(directRefs) : [];
}

/** A definition's type without the way back to itself; null where nothing is left. */
function withoutCircle(
  models: Models,
  model: Model,
  circle: ReadonlySet<SymbolId>,
): Type | null | 'entangled' {
  const members = unionMembers(models, model.id, circle);
  if (members === null) return new Spelling(models, circle).of(model);
  if (members.length === 0) return null;
  const [first = model.id] = [...circle].toSorted();
  const isLong = members.length * circle.size > maxMembers;
  if (isLong && model.id !== first) return { kind: 'ref', target: first, origin: model.origin };
  return unionOf(members, model.origin);
}

/**
 * What a definition is a union of, with the definitions of its circle spelled out, each where it is first met; null where one of
 * them stands in an intersection.
 */
function unionMembers(
  models: Models,
  start: SymbolId,
  circle: ReadonlySet<SymbolId>,
): readonly Type[] | null {
  const met = new Set([start]);
  const members: Type[] = [];
  const waiting: Type[] = [];
  const meet = (id: SymbolId): void => {
    const type = models.get(id)?.type;
    if (type !== undefined) waiting.push(type);
  };
  meet(start);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (type.kind === 'union') for (const member of type.members.toReversed()) waiting.push(member);
    else if (type.kind === 'ref' && circle.has(type.target)) {
      if (!met.has(type.target)) meet(type.target);
      met.add(type.target);
    } else if (directRefs(type).some((id) => circle.has(id))) return null;
    else members.push(type);
  }
  return members;
}

/** Spells definitions out where they stand in intersections, each way by itself, within bounds. */
class Spelling {
  readonly #models: Models;
  readonly #circle: ReadonlySet<SymbolId>;
  #steps = 0;

  constructor(models: Models, circle: ReadonlySet<SymbolId>) {
    this.#models = models;
    this.#circle = circle;
  }

  of({ id, type }: Model): Type | null | 'entangled' {
    const spelled = this.#expand(type, [id]);
    return this.#steps > maxSteps ? 'entangled' : spelled;
  }

  /** The type with every way back to one of `path` left out; null where nothing is left. */
  #expand(type: Type, path: readonly SymbolId[]): Type | null {
    this.#steps += path.length > maxPath ? maxSteps : 1;
    if (this.#steps > maxSteps) return null;
    if (type.kind === 'ref') {
      if (path.includes(type.target)) return null;
      const model = this.#models.get(type.target);
      if (model === undefined || !this.#circle.has(type.target)) return type;
      return this.#expand(model.type, [...path, type.target]);
    }
    if (type.kind !== 'union' && type.kind !== 'intersection') return type;
    const members = type.members
      .map((member) => this.#expand(member, path))
      .filter((member) => member !== null);
    if (members.length === 0) return null;
    return type.kind === 'union' ? unionOf(members, type.origin) : joined(members, type.origin);
  }
}
