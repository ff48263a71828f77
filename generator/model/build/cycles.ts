import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Model, SymbolId, Type } from '../types.ts';
import { componentName } from './hints.ts';
import { joined } from './intersect.ts';
import { unionOf } from './union.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/**
 * Breaks definitions that lead back to themselves without an object or array in between, which no type can.
 *
 * A member of itself adds nothing to a union, so it goes; a definition that is nothing else is an error, and unknown.
 */
export function breakCycles(models: Models, diagnostics: Diagnostics): Models {
  const broken = new Map(models);
  for (const [id, model] of models) {
    const direct = directRefs(model.type);
    if (direct.length === 0 || !reaches(models, direct, id)) continue;
    const type = expand(models, model.type, [id]);
    const name = componentName(model.origin) ?? model.origin.pointer;
    const code = type === null || type.kind === 'never' ? 'schema-circular' : 'schema-refers-to-itself';
    diagnostics.report(code, model.origin, { name });
    const unknown: Type = { kind: 'unknown', origin: model.origin };
    broken.set(id, { ...model, type: code === 'schema-circular' || type === null ? unknown : type });
  }
  return broken;
}

/** The references that stand in a type with nothing around them but unions and intersections. */
function directRefs(type: Type): readonly SymbolId[] {
  if (type.kind === 'ref') return [type.target];
  return type.kind === 'union' || type.kind === 'intersection' ? type.members.flatMap(directRefs) : [];
}

function reaches(models: Models, from: readonly SymbolId[], target: SymbolId): boolean {
  const seen = new Set<SymbolId>();
  const queue = [...from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === target) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const model = models.get(next);
    if (model !== undefined) queue.push(...directRefs(model.type));
  }
  return false;
}

/** The type with every way back to the first of `path` spelled out; null where nothing is left. */
function expand(models: Models, type: Type, path: readonly SymbolId[]): Type | null {
  const [start] = path;
  if (type.kind === 'ref') {
    if (path.includes(type.target)) return null;
    const model = models.get(type.target);
    if (model === undefined || start === undefined || !reaches(models, directRefs(model.type), start))
      return type;
    return expand(models, model.type, [...path, type.target]);
  }
  if (type.kind !== 'union' && type.kind !== 'intersection') return type;
  const members = type.members
    .map((member) => expand(models, member, path))
    .filter((member) => member !== null);
  if (members.length === 0) return null;
  return type.kind === 'union' ? unionOf(members, type.origin) : joined(members, type.origin);
}
