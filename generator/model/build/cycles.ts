import type { Diagnostics } from '../../diagnostics/report.ts';
import { circlesOf } from '../../circles.ts';
import type { Model, SymbolId, Type } from '../types.ts';
import { componentName } from './hints.ts';
import { joined } from './intersect.ts';
import { unionOf } from './union.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/**
 * Maximum number of members of all unions of one cycle. In a larger cycle, all unions except one refer to
 * that one.
 */
const maxMembers = 10_000;

/** Maximum number of steps to expand one definition. */
const maxSteps = 20_000;

/** Maximum depth of expanded definitions. */
const maxPath = 200;

/**
 * Breaks cycles of definitions without an object or array in between. TypeScript cannot declare such types.
 *
 * A union that contains itself loses that member. A definition that has no other member is reported, and
 * becomes unknown.
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

/** The references that a type holds directly or in unions and intersections. */
export function directRefs(type: Type): readonly SymbolId[] {
  if (type.kind === 'ref') return [type.target];
  return type.kind === 'union' || type.kind === 'intersection' ? type.members.flatMap(directRefs) : [];
}

/** The type of a definition without the cycle; null if nothing is left. */
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
 * The members of a definition's union, with the definitions of its cycle expanded at their first occurrence.
 * Null if one of them is in an intersection.
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

/** Expands definitions inside intersections, within limits. */
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

  /** Expands a type without references to definitions of `path`; null if nothing is left. */
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
