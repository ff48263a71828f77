import { createHash } from 'node:crypto';
import type { Api, Model, ModelUse, SymbolId } from '../model/types.ts';
import { kebabCase } from '../case.ts';
import { words } from '../words.ts';
import type { ResourceNames } from './resource-names.ts';

/**
 * The file each model and resource lives in, relative to the package's `src`.
 *
 * A model that only one resource's operations lead to lives in that resource's model file; one that only the models of
 * one file mention lives with them; any other has a file of its own. So a reader finds what belongs together in one
 * place, and no file holds everything.
 */
export function nameFiles(
  api: Api,
  models: ReadonlyMap<SymbolId, string>,
  resources: ResourceNames,
): ReadonlyMap<SymbolId, string> {
  const files = new Map<SymbolId, string>();
  for (const [id, path] of resources) files.set(id, `resources/${path.map(fileName).join('/')}.ts`);
  const reach = resourceThatReaches(api);
  const visiting = new Set<SymbolId>();

  const own = (id: SymbolId): string => `models/${fileName(models.get(id) ?? '')}.ts`;
  const fileOf = (id: SymbolId): string => {
    const known = files.get(id);
    if (known !== undefined) return known;
    const model = api.models.get(id);
    if (!model || visiting.has(id)) return own(id);
    visiting.add(id);
    const file = place(model);
    visiting.delete(id);
    files.set(id, file);
    return file;
  };
  const place = ({ id, uses }: Model): string => {
    const only = reach.get(id) ?? null;
    if (only !== null) return `models/${fileName((resources.get(only) ?? []).join('.'))}.ts`;
    const owners = uses.map(ownerOf);
    const holders = new Set(owners.flatMap((owner) => (owner === null || owner === id ? [] : fileOf(owner))));
    const [holder] = holders;
    return holder !== undefined && holders.size === 1 && !owners.includes(null) ? holder : own(id);
  };
  for (const id of api.models.keys()) fileOf(id);
  return files;
}

function ownerOf(use: ModelUse): SymbolId | null {
  return 'owner' in use ? use.owner : null;
}

/** Bytes of a file's name before its extension: file systems allow 255 in all, and so does tar for a whole path's end. */
const longest = 80;

/** Names that Windows keeps for devices, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function fileName(name: string): string {
  const whole = kebabCase(words(name)) || 'model';
  if (devices.test(whole)) return `${whole}-file`;
  if (Buffer.byteLength(whole) <= longest) return whole;
  const telling = Array.from(whole)
    .slice(0, longest / 4)
    .join('')
    .replace(/-$/, '');
  return `${telling}-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`;
}

/** The resource whose operations lead to a model, directly or through other models; null where those of several do. */
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

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
