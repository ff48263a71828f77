import { formatOrigin } from '../../../diagnostics/origin.ts';
import type { Model, Property, SymbolId, Type } from '../../types.ts';
import { childrenOf, mapChildren } from '../../visit.ts';
import { symbolId } from '../symbol-id.ts';
import { nullable } from '../union.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** Creates the models of merge patches. */
export class PatchedModels {
  readonly #models: Map<SymbolId, Model>;
  readonly #elsewhere: ReadonlySet<SymbolId>;
  readonly #waiting: SymbolId[] = [];
  readonly #known = new Map<SymbolId, SymbolId>();

  constructor(models: Models, patches: readonly Type[], others: readonly Type[]) {
    this.#models = new Map(models);
    this.#elsewhere = usedOtherwise(models, patches, others);
  }

  /** The models including those of patches, after {@link typeOf} was called for all types. */
  finish(): Models {
    for (let id = this.#waiting.pop(); id !== undefined; id = this.#waiting.pop()) {
      const model = this.#models.get(id);
      if (model !== undefined) this.#models.set(id, { ...model, type: this.typeOf(model.type) });
    }
    return this.#models;
  }

  /** The type of merge patches of a type. */
  typeOf(type: Type): Type {
    switch (type.kind) {
      case 'ref': {
        const target = this.#modelOf(type.target);
        return target === type.target ? type : { ...type, target };
      }
      case 'object':
        return { ...type, properties: type.properties.map((property) => this.#property(property)) };
      case 'record':
        return { ...type, values: nullable(this.typeOf(type.values), type.origin) };
      case 'union':
      case 'intersection':
        return mapChildren<Type>(type, (member) => this.typeOf(member));
      default:
        return type;
    }
  }

  #property(property: Property): Property {
    const type = this.typeOf(property.type);
    if (property.required || property.access === 'read') return { ...property, type };
    return { ...property, type: nullable(type, type.origin) };
  }

  #modelOf(id: SymbolId): SymbolId {
    const known = this.#known.get(id);
    const model = this.#models.get(id);
    if (known !== undefined || model === undefined) return known ?? id;
    const isOwn = !this.#elsewhere.has(id) || !mayRemove(model.type, this.#models);
    const patch = isOwn ? id : symbolId('patch', formatOrigin(model.origin));
    this.#known.set(id, patch);
    if (!isOwn) this.#models.set(patch, patchModel(model, patch));
    if (!isOwn || !this.#elsewhere.has(id)) this.#waiting.push(patch);
    return patch;
  }
}

function patchModel(model: Model, id: SymbolId): Model {
  const { component, title } = model.hints;
  const name = component ?? title;
  return {
    ...model,
    id,
    hints: { pinned: null, component: name === null ? null : `${name}Patch`, title: null },
  };
}

/** Whether a patch of a type can remove a property. */
function mayRemove(type: Type, models: Models): boolean {
  const seen = new Set<Type>();
  const waiting = [type];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'record') return true;
    if (next.kind === 'object' && next.properties.some(isRemovable)) return true;
    if (next.kind === 'ref') waiting.push(models.get(next.target)?.type ?? next);
    else if (next.kind !== 'array' && next.kind !== 'tuple') waiting.push(...childrenOf(next));
  }
  return false;
}

function isRemovable({ required, access }: Property): boolean {
  return !required && access !== 'read';
}

/** The models that are used other than as the object that a patch changes. */
function usedOtherwise(
  models: Models,
  patches: readonly Type[],
  others: readonly Type[],
): ReadonlySet<SymbolId> {
  const plain = new Set<SymbolId>();
  const patched = new Set<SymbolId>();
  const waiting = [
    ...patches.map((type) => ({ type, isPatch: true })),
    ...others.map((type) => ({ type, isPatch: false })),
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { type } = next;
    const isPatch = next.isPatch && type.kind !== 'array' && type.kind !== 'tuple';
    waiting.push(...childrenOf(type).map((child) => ({ type: child, isPatch })));
    const seen = isPatch ? patched : plain;
    if (type.kind !== 'ref' || seen.has(type.target)) continue;
    seen.add(type.target);
    const target = models.get(type.target)?.type;
    if (target !== undefined) waiting.push({ type: target, isPatch });
  }
  return plain;
}
