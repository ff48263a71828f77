import { assertNever } from '../../assert-never.ts';
import { eachTypeOf, eachTypeOfWebhook, type Root } from '../map-api.ts';
import { splitNull } from '../nullable.ts';
import { childrenOf } from '../visit.ts';
import type { Api, Model, ModelUse, ObjectType, Operation, SymbolId, Type, ValuePath } from '../types.ts';
import { byCodeUnit, pushTo } from '../../order.ts';
import { operationsOf } from '../walk.ts';
import type { FoldCache } from './fold-cache.ts';

/** A use, and the model that is used. */
export interface UseOfModel {
  readonly target: SymbolId;
  readonly use: ModelUse;
}

/**
 * Adds its uses to each model.
 *
 * @param cache - the uses that the last run found; null if no run follows
 */
export function withUses(api: Api, cache: FoldCache | null = null): Api {
  const found = new Map<SymbolId, ModelUse[]>();
  const add: Add = (target, use) => pushTo(found, target, use);
  const addAll = (uses: readonly UseOfModel[]): void => {
    for (const { target, use } of uses) add(target, use);
  };
  for (const operation of operationsOf(api)) {
    if (cache === null) usesInOperation(operation, add);
    else
      addAll(
        cache.usesInOperations.of(operation, [], () => listed((put) => usesInOperation(operation, put))),
      );
  }
  for (const webhook of api.webhooks) eachTypeOfWebhook(webhook, (type, root) => fromRoot(type, root, add));
  if (cache === null) usesInModels(api.models, add);
  else
    addAll(cache.usesInModels.of(null, [api.models], () => listed((put) => usesInModels(api.models, put))));
  const models = new Map<SymbolId, Model>();
  for (const [id, model] of api.models) {
    const uses = found.get(id) ?? [];
    const withOwn = (): Model => ({ ...model, uses: uses.toSorted(byOrigin) });
    models.set(
      id,
      cache === null
        ? withOwn()
        : cache.models.of(id, [model, ...uses], () => cache.equalModels.keep(id, withOwn())),
    );
  }
  return { ...api, models };
}

type Add = (target: SymbolId, use: ModelUse) => void;

function usesInOperation(operation: Operation, add: Add): void {
  eachTypeOf(operation, (type, root) => fromRoot(type, root, add));
}

function usesInModels(models: Api['models'], add: Add): void {
  for (const { id, type } of models.values()) walkOwned(type, id, add);
}

function listed(find: (add: Add) => void): readonly UseOfModel[] {
  const found: UseOfModel[] = [];
  find((target, use) => found.push({ target, use }));
  return found;
}

function byOrigin(a: ModelUse, b: ModelUse): number {
  return byCodeUnit(a.origin.file, b.origin.file) || byCodeUnit(a.origin.pointer, b.origin.pointer);
}

function fromRoot(type: Type, root: Root, add: Add): void {
  switch (root.kind) {
    case 'model':
    case 'header':
      return;
    case 'spread': {
      // Its parts are uses of the input's fields. Only a model that the input extends is a use of the body.
      const { operation } = root;
      if (type.kind === 'ref')
        add(type.target, { kind: 'body', operation: operation.id, depth: 0, origin: type.origin });
      return;
    }
    case 'field': {
      const { operation, field } = root;
      return eachRef(type, 0, (target, depth, { origin }) =>
        add(target, { kind: 'input', operation: operation.id, field, depth, origin }),
      );
    }
    case 'body': {
      const { operation } = root;
      return eachRef(type, 0, (target, depth, { origin }) =>
        add(target, { kind: 'body', operation: operation.id, depth, origin }),
      );
    }
    case 'webhook': {
      const { webhook } = root;
      return eachRef(type, 0, (target, depth, { origin }) =>
        add(target, { kind: 'webhook', webhook: webhook.id, depth, origin }),
      );
    }
    case 'response': {
      const { operation, error } = root;
      return eachInside(type, [], (target, depth, path, { origin }) =>
        add(target, { kind: 'response', operation: operation.id, path, error, depth, origin }),
      );
    }
    default:
      return assertNever(root);
  }
}

/**
 * The models that a type mentions without another model between: through arrays, maps, unions and inline
 * objects.
 */
function eachRef(
  type: Type,
  depth: number,
  found: (target: SymbolId, depth: number, at: Type) => void,
): void {
  eachInside(type, [], (target, inner, _, at) => found(target, inner, at), depth);
}

function eachInside(
  type: Type,
  path: ValuePath,
  found: (target: SymbolId, depth: number, path: ValuePath, at: Type) => void,
  depth = 0,
): void {
  if (type.kind === 'ref') return found(type.target, depth, path, type);
  if (type.kind === 'object') {
    for (const property of type.properties)
      eachInside(property.type, [...path, property.wireName], found, depth);
    if (type.extra) eachInside(type.extra, path, found, depth + 1);
    return;
  }
  const deeper = type.kind === 'array' || type.kind === 'record' ? 1 : 0;
  for (const part of childrenOf(type)) eachInside(part, path, found, depth + deeper);
}

/**
 * The uses in a model's own type. Inline types are parts of the model, so their properties are the model's.
 */
function walkOwned(type: Type, owner: SymbolId, add: Add): void {
  const { type: bare } = splitNull(type);
  if (bare.kind === 'object') return walkObject(bare, owner, add);
  if (bare.kind === 'intersection') return bare.members.forEach((member) => walkOwned(member, owner, add));
  if (bare.kind === 'union') {
    bare.members.forEach((member, index) => {
      walkVariant(member, bare.discriminator?.values[index]?.join(' or ') ?? null, owner, add);
    });
    return;
  }
  eachRef(bare, 0, (target, depth, { origin }) => add(target, { kind: 'part', owner, depth, origin }));
}

function walkVariant(member: Type, value: string | null, owner: SymbolId, add: Add): void {
  if (member.kind === 'object') return walkObject(member, owner, add);
  if (member.kind === 'intersection')
    return member.members.forEach((part) => walkVariant(part, value, owner, add));
  eachRef(member, 0, (target, depth, { origin }) =>
    add(target, { kind: 'variant', owner, value, depth, origin }),
  );
}

function walkObject({ properties, extra }: ObjectType, owner: SymbolId, add: Add): void {
  for (const { wireName, type } of properties) {
    eachInside(type, [wireName], (target, depth, path, { origin }) =>
      add(target, { kind: 'property', owner, property: path.at(-1) ?? wireName, depth, origin }),
    );
  }
  if (extra)
    eachRef(extra, 1, (target, depth, { origin }) => add(target, { kind: 'part', owner, depth, origin }));
}
