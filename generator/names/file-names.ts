import { hash } from 'node:crypto';
import type { Api, Model, ModelUse, SymbolId } from '../model/types.ts';
import { kebabCase } from '../case.ts';
import { pushTo } from '../order.ts';
import { words } from '../words.ts';
import type { ResourceNames } from './resource-names.ts';

/**
 * The file of each model and resource, relative to the package's `src`.
 *
 * A model that only one resource uses lives in that resource's model file. A model that only models of one
 * file mention lives in that file. All others have a file of their own. So related types stand together, and
 * no file has everything.
 */
export function nameFiles(
  api: Api,
  models: ReadonlyMap<SymbolId, string>,
  resources: ResourceNames,
): ReadonlyMap<SymbolId, string> {
  const files = new Map<SymbolId, string>();
  const shared = new Map<SymbolId | null, string>();
  for (const [id, path] of resources) {
    files.set(id, `resources/${path.map(fileName).join('/')}.ts`);
    shared.set(id, `models/${fileName(path.join('.'))}.ts`);
  }
  for (const [id, resource] of resourceThatReaches(api)) {
    const file = shared.get(resource);
    if (file !== undefined) files.set(id, file);
  }
  const own = (id: SymbolId): string => `models/${fileName(models.get(id) ?? '')}.ts`;
  for (const model of api.models.values()) if (!files.has(model.id)) placeWithOwners(model, api, files, own);
  return files;
}

/** A model whose file is not decided yet, with the files of its owners so far. */
interface Placing {
  readonly model: Model;
  readonly owners: readonly (SymbolId | null)[];
  readonly holders: Set<string>;
  next: number;
}

/**
 * Finds the file of a model. The files of its owners are found first. An owner that is being placed counts as
 * a file of its own.
 *
 * @param files - the known files; new ones are added
 */
function placeWithOwners(
  start: Model,
  { models }: Api,
  files: Map<SymbolId, string>,
  own: (id: SymbolId) => string,
): void {
  const placing = (model: Model): Placing => ({
    model,
    owners: model.uses.map(ownerOf).filter((owner) => owner !== model.id),
    holders: new Set(),
    next: 0,
  });
  // An explicit stack, because documents may nest models deeply.
  const path = [placing(start)];
  const begun = new Set([start.id]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const owner = top.owners[top.next];
    if (owner === undefined) {
      path.pop();
      begun.delete(top.model.id);
      const [holder] = top.holders;
      const isOne = holder !== undefined && top.holders.size === 1 && !top.owners.includes(null);
      files.set(top.model.id, isOne ? holder : own(top.model.id));
      continue;
    }
    const model = owner === null || files.has(owner) || begun.has(owner) ? undefined : models.get(owner);
    if (model === undefined) {
      if (owner !== null) top.holders.add(files.get(owner) ?? own(owner));
      top.next += 1;
    } else {
      path.push(placing(model));
      begun.add(model.id);
    }
  }
}

function ownerOf(use: ModelUse): SymbolId | null {
  return 'owner' in use ? use.owner : null;
}

/**
 * Maximum length of a file's name before its extension, in bytes. File systems allow 255 bytes, and so does
 * tar for the last part of a path.
 */
const longest = 80;

/** Names that Windows reserves for devices, with any extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function fileName(name: string): string {
  const whole = kebabCase(words(name)) || 'model';
  if (devices.test(whole)) return `${whole}-file`;
  if (Buffer.byteLength(whole) <= longest) return whole;
  const start = Array.from(whole)
    .slice(0, longest / 4)
    .join('')
    .replace(/-$/, '');
  return `${start}-${hash('sha256', whole).slice(0, 8)}`;
}

/**
 * The resource whose operations use a model, directly or through other models; null if several resources do.
 */
function resourceThatReaches(api: Api): ReadonlyMap<SymbolId, SymbolId | null> {
  const home = new Map(
    api.resources.flatMap(({ id, operations }) => operations.map((each) => [each.id, id] as const)),
  );
  const reach = new Map<SymbolId, SymbolId | null>();
  const held = new Map<SymbolId, SymbolId[]>();
  const pending: (readonly [SymbolId, SymbolId | null])[] = [];
  for (const { id, uses } of api.models.values()) {
    for (const use of uses) {
      if ('owner' in use) pushTo(held, use.owner, id);
      const resource = 'operation' in use ? home.get(use.operation) : undefined;
      if (resource !== undefined) pending.push([id, resource]);
    }
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [model, resource] = next;
    const known = reach.get(model);
    if (known === null || known === resource) continue;
    const now = known === undefined ? resource : null;
    reach.set(model, now);
    for (const inner of held.get(model) ?? []) pending.push([inner, now]);
  }
  return reach;
}
