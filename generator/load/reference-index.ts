import { escapePointer } from '../diagnostics/origin.ts';
import { isUnreadExtension } from './extensions.ts';
import { failureAt, success, type Outcome } from './outcome.ts';
import { holdsValues, isObject } from './place.ts';
import { pointerTokens, splitReference } from './pointer.ts';
import { isJsonFile } from './references.ts';
import type { Limits, Source } from './types.ts';

/** The facts about a file that resolving references needs, collected in one walk. */
export interface ReferenceIndex {
  /** Whether a `$ref` leads to another file, or names its own file. */
  readonly leavesFile: boolean;
  /** Whether the file has an integer that a JavaScript number cannot hold. */
  readonly hasLargeIntegers: boolean;
  /**
   * Addresses (without fragment) of other files that the file may refer to, except those inside extensions.
   */
  readonly addresses: ReadonlySet<string>;
  /**
   * Addresses inside extensions that the generator does not read, by the name of the outermost extension.
   * They are read only if a reference names the extension.
   */
  readonly addressesBelow: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of all extensions. Names that only look like one, such as those of headers, count too. */
  readonly extensions: ReadonlySet<string>;
  /** Names of extensions in the fragments of references. Their content is part of the document. */
  readonly extensionsNamed: ReadonlySet<string>;
  /** `$id`, or `$self` of the document, by the pointer of the object that has it; outer ones first. */
  readonly ids: ReadonlyMap<string, string>;
  /** Pointers of the objects with `$anchor` or `$dynamicAnchor`, with the anchor's name. */
  readonly anchors: readonly Anchor[];
}

/** The anchor of a schema. If it is dynamic, a schema that includes it may redefine it. */
export interface Anchor {
  readonly pointer: string;
  readonly name: string;
  readonly dynamic: boolean;
}

/**
 * Walks a file once.
 *
 * An object with `$ref` may be data, for example in an example, so nothing is reported here. An address
 * without a file is a problem only if a reference to it is resolved.
 */
export function indexReferences(source: Source, limits: Limits): Outcome<ReferenceIndex> {
  const found: Found = {
    leavesFile: false,
    hasLargeIntegers: false,
    addresses: new Set(),
    addressesBelow: new Map(),
    extensions: new Set(),
    extensionsNamed: new Set(),
    ids: new Map(),
    anchors: [],
  };
  const excess = holdsValues(source.value) ? new Walk(found, limits).object(source.value, null) : null;
  if (excess === null) return success(found);
  const limit = excess === 'too-deep' ? limits.depth : limits.values;
  return failureAt(excess, { file: source.file, pointer: '' }, { limit });
}

type Excess = 'too-deep' | 'too-many-values';

/** Walks a file, within the depth limit. */
class Walk {
  readonly #found: Found;
  readonly #limits: Limits;
  /** The keys that lead to the current object. */
  readonly #keys: string[] = [];
  #values = 0;

  constructor(found: Found, limits: Limits) {
    this.#found = found;
    this.#limits = limits;
  }

  /** @param extension - the outermost unread extension around the object; null without one */
  object(value: object, extension: string | null): Excess | null {
    const parent = this.#keys.at(-1);
    if (this.#keys.length > this.#limits.depth) return 'too-deep';
    for (const key of Object.keys(value)) {
      this.#values += 1;
      if (this.#values > this.#limits.values) return 'too-many-values';
      const member: unknown = Reflect.get(value, key);
      if (key.startsWith('$') || key === 'operationRef' || key === 'externalValue')
        look(key, member, { keys: this.#keys, extension }, this.#found);
      else if (key.startsWith('x-')) this.#found.extensions.add(key);
      if (typeof member === 'bigint') this.#found.hasLargeIntegers = true;
      if (!holdsValues(member)) continue;
      if (key === 'mapping' && parent === 'discriminator') addMapping(member, extension, this.#found);
      const below = extension ?? (isUnreadExtension(key, parent) ? key : null);
      this.#keys.push(key);
      const excess = this.object(member, below);
      if (excess !== null) return excess;
      this.#keys.pop();
    }
    return null;
  }
}

interface Found {
  leavesFile: boolean;
  hasLargeIntegers: boolean;
  readonly addresses: Set<string>;
  readonly addressesBelow: Map<string, Set<string>>;
  readonly extensions: Set<string>;
  readonly extensionsNamed: Set<string>;
  readonly ids: Map<string, string>;
  readonly anchors: Anchor[];
}

/** The place of a member. */
interface Spot {
  /** The keys that lead to its object. */
  readonly keys: readonly string[];
  readonly extension: string | null;
}

/** Collects the facts of one member. */
function look(key: string, member: unknown, { keys, extension }: Spot, found: Found): void {
  if (typeof member !== 'string') return;
  switch (key) {
    case '$ref':
      found.leavesFile ||= !member.startsWith('#');
      return addReference(member, extension, found);
    case '$dynamicRef':
    case 'operationRef':
      return addReference(member, extension, found);
    case 'externalValue':
      if (keys.at(-2) === 'examples' && isJsonFile(member)) addReference(member, extension, found);
      return;
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

/** Before 2019 an anchor was an `$id` with only a fragment (JSON Schema draft 6, section 8.2). */
function addId(id: string, pointer: string, found: Found): void {
  if (!id.startsWith('#')) {
    if (!found.ids.has(pointer)) found.ids.set(pointer, id);
  } else if (/^#[^/]/.test(id)) {
    found.anchors.push({ pointer, name: id.slice(1), dynamic: false });
  }
}

/** A discriminator's mapping has addresses and names. Names have neither a dot nor a slash. */
function addMapping(mapping: unknown, extension: string | null, found: Found): void {
  if (!isObject(mapping)) return;
  for (const reference of Object.values(mapping)) {
    if (typeof reference === 'string' && /[./]/.test(reference)) addReference(reference, extension, found);
  }
}

function addReference(reference: string, extension: string | null, found: Found): void {
  const { address, fragment } = splitReference(reference);
  if (fragment.includes('/x-')) {
    for (const token of pointerTokens(fragment) ?? [])
      if (token.startsWith('x-')) found.extensionsNamed.add(token);
  }
  if (address === '') return;
  if (extension === null) {
    found.addresses.add(address);
    return;
  }
  const known = found.addressesBelow.get(extension) ?? new Set();
  found.addressesBelow.set(extension, known.add(address));
}

function toPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${escapePointer(key)}`).join('');
}
