import { escapePointer } from '../diagnostics/origin.ts';
import { failureAt, success, type Outcome } from './outcome.ts';
import { isObject } from './place.ts';
import { splitReference } from './pointer.ts';
import type { Limits, Source } from './types.ts';

/** What one walk through a file finds out for the resolving of references. */
export interface Survey {
  /** Whether a `$ref` leads to another file, or names its own. */
  readonly leavesFile: boolean;
  /** Addresses (without fragment) of other files that the file may refer to. */
  readonly addresses: ReadonlySet<string>;
  /** `$id`, or `$self` of the document, by the pointer of the object that has it; outer ones first. */
  readonly ids: ReadonlyMap<string, string>;
  /** Pointers of the objects with `$anchor` or `$dynamicAnchor`, with that name. */
  readonly anchors: readonly Anchor[];
}

/** A name that a schema goes by; if dynamic, one that a schema including it may redefine. */
export interface Anchor {
  readonly pointer: string;
  readonly name: string;
  readonly dynamic: boolean;
}

/**
 * Walks a file once.
 *
 * What looks like a reference may be data (in an example, say), so nothing is reported here: an address that leads
 * nowhere is a problem only for whoever follows it.
 */
export function survey(source: Source, limits: Limits): Outcome<Survey> {
  const found: Found = { leavesFile: false, addresses: new Set(), ids: new Map(), anchors: [] };
  const keys: string[] = [];
  let values = 0;

  const walk = (value: object): 'too-deep' | 'too-many-values' | null => {
    if (keys.length > limits.depth) return 'too-deep';
    for (const key of Object.keys(value)) {
      values += 1;
      if (values > limits.values) return 'too-many-values';
      const member: unknown = Reflect.get(value, key);
      if (key.startsWith('$') || key === 'mapping' || key === 'operationRef') look(key, member, keys, found);
      if (!holdsValues(member)) continue;
      keys.push(key);
      const excess = walk(member);
      if (excess !== null) return excess;
      keys.pop();
    }
    return null;
  };

  const excess = holdsValues(source.value) ? walk(source.value) : null;
  if (excess === null) return success(found);
  const limit = excess === 'too-deep' ? limits.depth : limits.values;
  return failureAt(excess, { file: source.file, pointer: '' }, { limit });
}

function holdsValues(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Found {
  leavesFile: boolean;
  readonly addresses: Set<string>;
  readonly ids: Map<string, string>;
  readonly anchors: Anchor[];
}

/** Notes what one member tells; `keys` lead to the object that has it. */
function look(key: string, member: unknown, keys: readonly string[], found: Found): void {
  if (key === 'mapping') addMapping(member, found.addresses);
  if (typeof member !== 'string') return;
  switch (key) {
    case '$ref':
      found.leavesFile ||= !member.startsWith('#');
      return addAddress(member, found.addresses);
    case '$dynamicRef':
    case 'operationRef':
      return addAddress(member, found.addresses);
    case '$self':
      if (keys.length === 0) found.ids.set('', member);
      return;
    case '$id':
      return addId(member, toPointer(keys), found);
    case '$anchor':
    case '$dynamicAnchor':
      found.anchors.push({ pointer: toPointer(keys), name: member, dynamic: key === '$dynamicAnchor' });
  }
}

/** Before 2019 an anchor was an `$id` of a fragment only (JSON Schema draft 6, section 8.2). */
function addId(id: string, pointer: string, found: Found): void {
  if (!id.startsWith('#')) {
    if (!found.ids.has(pointer)) found.ids.set(pointer, id);
  } else if (/^#[^/]/.test(id)) {
    found.anchors.push({ pointer, name: id.slice(1), dynamic: false });
  }
}

/** A discriminator's mapping has addresses and names; a name has neither a dot nor a slash. */
function addMapping(mapping: unknown, addresses: Set<string>): void {
  if (!isObject(mapping)) return;
  for (const reference of Object.values(mapping)) {
    if (typeof reference === 'string' && /[./]/.test(reference)) addAddress(reference, addresses);
  }
}

function addAddress(reference: string, addresses: Set<string>): void {
  const { address } = splitReference(reference);
  if (address !== '') addresses.add(address);
}

function toPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${escapePointer(key)}`).join('');
}
