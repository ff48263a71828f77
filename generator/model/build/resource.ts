import { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../../load/place.ts';
import type { Operation, Resource } from '../types.ts';
import { noDocs } from './docs.ts';
import type { ReadOperation } from './operation.ts';
import type { BuildOptions } from './options.ts';
import { publishedNames } from './published-names.ts';
import { reportPushedOut } from './pushed-out.ts';
import { findConvention, splitByAny, type IdConvention } from './resource-by-id.ts';
import { isMechanical, pathNamer } from './resource-by-path.ts';
import { nameByTag, readTags, tagNotes } from './resource-by-tag.ts';
import { foreignName, pinnedName, type CallName, type Namer, type PinnedName } from './resource-names.ts';
import { symbolId } from './symbol-id.ts';
import { separateNames, type Wish } from './unique-names.ts';
import { reportUnmetPins } from './unmet-pins.ts';
import { sortedBy } from '../../order.ts';
import { wordsOf } from '../../words.ts';

/**
 * Decides where each operation is found in the client.
 *
 * One rule for the whole document: the prefixes of its operation ids where nearly all have one, else its tags where
 * nearly all operations have one, else its paths. Names that someone pinned go before, then those that were published.
 */
export function nameOperations(
  operations: readonly ReadOperation[],
  root: Place,
  options: BuildOptions,
  diagnostics: Diagnostics,
): ReadonlyMap<ReadOperation, CallName> {
  reportUnmetPins(operations, options.operationNames, diagnostics);
  const namer = chooseNamer(operations, root, options.resources);
  const candidates = operations.map((operation): Candidate => {
    const pinned = pinnedName(operation, options.operationNames, diagnostics);
    const foreign = pinned === null ? foreignName(operation) : nothing;
    return { operation, pinned: pinned ?? nothing, foreign, chosen: namer(operation) };
  });
  const kept = keptNames(candidates, options.published);
  const wishesOf = (all: readonly Candidate[]): readonly Wish[] =>
    all.map((each) => wishOf(each, kept.get(each.operation) ?? nothing));
  const names = separateNames(wishesOf(candidates), diagnostics);
  const pinned = new Set(candidates.flatMap((each) => (isPinned(each) ? [each.operation] : [])));
  if (pinned.size > 0) {
    const unpinned = wishesOf(candidates.map((each) => ({ ...each, pinned: nothing })));
    reportPushedOut(separateNames(unpinned, new Diagnostics()), names, pinned, diagnostics);
  }
  return names;
}

/** The names that operations had before, in the words that they have now. */
function keptNames(
  candidates: readonly Candidate[],
  published: BuildOptions['published'],
): ReadonlyMap<ReadOperation, PinnedName> {
  if (published === undefined || published.size === 0) return new Map();
  const unpublished = candidates.map((each) => wishOf(each, nothing));
  // What would be shared by two without the published names is no concern: they have been told apart already.
  return publishedNames(separateNames(unpublished, new Diagnostics()), published);
}

/** Everyone who has a say in an operation's name. */
interface Candidate {
  readonly operation: ReadOperation;
  readonly pinned: PinnedName;
  readonly foreign: PinnedName;
  readonly chosen: CallName;
}

const nothing: PinnedName = { resource: null, method: null };

function isPinned({ pinned }: Candidate): boolean {
  return pinned.method !== null;
}

function wishOf(candidate: Candidate, published: PinnedName): Wish {
  const { operation, pinned, foreign, chosen } = candidate;
  const method = pinned.method ?? published.method ?? foreign.method;
  const resource = pinned.resource ?? published.resource ?? foreign.resource;
  return {
    operation,
    pinned: isPinned(candidate),
    chosen: method !== null,
    name: { resource: resource ?? chosen.resource, method: method ?? chosen.method },
  };
}

function chooseNamer(
  operations: readonly ReadOperation[],
  root: Place,
  rule: BuildOptions['resources'],
): Namer {
  const tags = readTags(root);
  const byPath = pathNamer(operations);
  const byWholePath: Namer = (operation) => withOwnWords(byPath(operation), operation);
  const byTag: Namer = (operation) => nameByTag(operation, tags, byPath) ?? byWholePath(operation);
  const byId =
    (convention: IdConvention): Namer =>
    (operation) =>
      (operation.operationId === null ? null : convention(operation.operationId)) ?? byTag(operation);
  switch (rule) {
    case 'operationId':
      return byId(findConvention(operations) ?? splitByAny);
    case 'tags':
      return byTag;
    case 'paths':
      return byPath;
    case 'auto': {
      const convention = findConvention(operations);
      if (convention !== null) return byId(convention);
      const tagged = operations.filter((operation) => nameByTag(operation, tags, byPath) !== null).length;
      return tagged >= operations.length * 0.9 ? byTag : byWholePath;
    }
  }
}

/** The name by path, but with the author's own words for the method where the operation has an id. */
function withOwnWords(byPath: CallName, operation: ReadOperation): CallName {
  const words =
    operation.operationId === null || isMechanical(operation) ? [] : wordsOf(operation.operationId);
  return words.length === 0 ? byPath : { resource: byPath.resource, method: words };
}

/** Groups named operations into resources, in order of their words. */
export function groupResources(
  named: readonly (readonly [CallName, Operation])[],
  root: Place,
  diagnostics: Diagnostics,
): readonly Resource[] {
  const notes = tagNotes(root, diagnostics);
  const groups = new Map<string, { readonly words: readonly string[]; readonly operations: Operation[] }>();
  for (const [{ resource: words }, operation] of named) {
    const key = words.join(' ');
    const group = groups.get(key) ?? { words, operations: [] };
    group.operations.push(operation);
    groups.set(key, group);
  }
  return sortedBy(groups, ([key]) => key).map(([key, { words, operations }]) => ({
    id: symbolId('resource', words.join('-')),
    words,
    docs: notes.get(key)?.docs ?? noDocs,
    operations,
    origin: notes.get(key)?.origin ?? operations[0]?.origin ?? root.origin,
  }));
}
