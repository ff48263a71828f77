import { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../../load/place.ts';
import { sortedBy } from '../../order.ts';
import { noDocs } from '../build/docs.ts';
import type { ReadOperation } from '../build/operation.ts';
import type { BuildOptions } from '../build/options.ts';
import { symbolId } from '../build/symbol-id.ts';
import type { Models } from '../detect/shape.ts';
import type { NameEvidence, Operation, Resource } from '../types.ts';
import { flatResource, keyOf, showName, type CallName, type Proposal } from './call-name.ts';
import { foreignName, notPinned, pinnedName, type PinnedName } from './pinned-names.ts';
import { propose, type Proposed } from './propose.ts';
import { placeResources } from './place-resources.ts';
import { publishedNames } from './published-names.ts';
import { reportDisplaced } from './displaced.ts';
import { tagNotes } from './resource-docs.ts';
import { separateNames, type Wish } from './unique-names.ts';
import { reportUnusedPins } from './unused-pins.ts';

/** The name of an operation, and the rule that gave it. */
export interface Named {
  readonly name: CallName;
  readonly evidence: NameEvidence;
}

/** What names depend on, except operations. */
export interface NamingContext {
  readonly root: Place;
  readonly models: Models;
}

/**
 * Decides the place of each operation in the client, in the order of the operations.
 *
 * Pinned names have priority, then published names, then the names that the document has for other
 * generators, then the proposals of the rules.
 */
export function nameOperations(
  operations: readonly ReadOperation[],
  { root, models }: NamingContext,
  options: BuildOptions,
  diagnostics: Diagnostics,
): readonly Named[] {
  reportUnusedPins(operations, options.operationNames, diagnostics);
  const proposed = propose(operations, { root, models, sources: options.resources });
  const candidates = operations.map((operation): Candidate => {
    const pinned = pinnedName(operation, options.operationNames, diagnostics);
    const foreign = pinned === null ? foreignName(operation) : notPinned;
    return { operation, pinned: pinned ?? notPinned, published: notPinned, foreign, ...proposed(operation) };
  });
  const kept = keptNames(candidates, options.published);
  const all = candidates.map((each) => ({ ...each, published: kept.get(each.operation) ?? notPinned }));
  const names = separateNames(all.map(wishOf), diagnostics);
  const pinned = new Set(all.flatMap((each) => (isPinned(each) ? [each.operation] : [])));
  if (pinned.size > 0) {
    const unpinned = all.map((each) => wishOf({ ...each, pinned: notPinned }));
    reportDisplaced(separateNames(unpinned, new Diagnostics()), names, pinned, diagnostics);
  }
  const placed = placeResources(names, options.nesting);
  return all.map((each) => withEvidence(each, placed.get(each.operation) ?? nameOf(each)));
}

/** The published names of operations, in the words of their current names. */
function keptNames(
  candidates: readonly Candidate[],
  published: BuildOptions['published'],
): ReadonlyMap<ReadOperation, PinnedName> {
  if (published === undefined || published.size === 0) return new Map();
  // Conflicts between names without the published ones are ignored, because published names are already
  // unique.
  return publishedNames(separateNames(candidates.map(wishOf), new Diagnostics()), published);
}

/** All sources of an operation's name, in order of priority. */
interface Candidate extends Proposed {
  readonly operation: ReadOperation;
  readonly pinned: PinnedName;
  readonly published: PinnedName;
  readonly foreign: PinnedName;
}

function isPinned({ pinned }: Candidate): boolean {
  return pinned.method !== null;
}

function nameOf({ pinned, published, foreign, proposals: [best] }: Candidate): CallName {
  return {
    resource: pinned.resource ?? published.resource ?? foreign.resource ?? best.name.resource,
    method: pinned.method ?? published.method ?? foreign.method ?? best.name.method,
  };
}

function wishOf(candidate: Candidate): Wish {
  const { operation, published, foreign } = candidate;
  const pinned = isPinned(candidate);
  const chosen = pinned || (published.method ?? foreign.method) !== null;
  return { operation, name: nameOf(candidate), pinned, chosen };
}

function withEvidence(candidate: Candidate, name: CallName): Named {
  const { proposals, idWriter } = candidate;
  const key = keyOf(name);
  const next = proposals.find((other: Proposal) => keyOf(other.name) !== key);
  return {
    name,
    evidence: {
      rule: ruleOf(candidate, name),
      next: next === undefined ? null : showName(next.name),
      idWriter,
    },
  };
}

/** The rule that gave the name. If a rule would give the published name again, it is that rule. */
function ruleOf({ pinned, published, foreign, proposals: [best] }: Candidate, name: CallName): string {
  if (pinned.method !== null) return 'pinned';
  if (keyOf(best.name) === keyOf(name)) return best.rule;
  if (published.method !== null) return 'published before';
  if (foreign.method !== null) return 'named for another generator';
  return best.rule;
}

/** Groups named operations into resources, ordered by their words. */
export function groupResources(
  named: readonly (readonly [CallName, Operation])[],
  root: Place,
  diagnostics: Diagnostics,
): readonly Resource[] {
  const noteOf = tagNotes(root, diagnostics);
  const groups = new Map<string, { readonly name: CallName; readonly operations: Operation[] }>();
  for (const [name, operation] of named) {
    const key = name.resource.map((words) => words.join(' ')).join('.');
    const group = groups.get(key) ?? { name, operations: [] };
    group.operations.push(operation);
    groups.set(key, group);
  }
  return sortedBy(groups, ([key]) => key).map(([, { name, operations }]) => {
    const words = flatResource(name);
    const note = noteOf(words);
    return {
      id: symbolId('resource', name.resource.map((level) => level.join('-')).join('/')),
      words,
      levels: name.resource,
      docs: note?.docs ?? noDocs,
      operations,
      origin: note?.origin ?? operations[0]?.origin ?? root.origin,
    };
  });
}
