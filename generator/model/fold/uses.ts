import { assertNever } from '../../assert-never.ts';
import { eachType, type Root } from '../map-api.ts';
import { splitNull } from '../nullable.ts';
import { childrenOf } from '../visit.ts';
import type { Api, ModelUse, ObjectType, SymbolId, Type, ValuePath } from '../types.ts';
import { byCodeUnit } from '../../order.ts';

/** Adds its uses to each model, in one walk over the Api. */
export function withUses(api: Api): Api {
  const uses = new Map<SymbolId, ModelUse[]>();
  const add = (target: SymbolId, use: ModelUse): void => {
    const list = uses.get(target) ?? [];
    list.push(use);
    uses.set(target, list);
  };
  eachType(api, (type, root) => fromRoot(type, root, add));
  for (const { id, type } of api.models.values()) walkOwned(type, id, add);
  const sorted = [...api.models].map(
    ([id, model]) => [id, { ...model, uses: (uses.get(id) ?? []).toSorted(byOrigin) }] as const,
  );
  return { ...api, models: new Map(sorted) };
}

type Add = (target: SymbolId, use: ModelUse) => void;

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
