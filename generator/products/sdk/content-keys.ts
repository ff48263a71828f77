import type { Model } from '../../contract/types.ts';
import { oncePer } from '../../memoize.ts';
import { digest, wholeHashes, type HashedNode } from '../../whole-hashes.ts';
import type { PackageScope } from './package-scope.ts';

/**
 * Returns the function that computes the key of a file: of everything that composing the file reads of the
 * contract. These are the parts that it declares, all parts to which these refer, directly or through others,
 * and what all files share. Computes nothing before its first call.
 *
 * A part is a model (by its name), a call (by its id) or a resource without its calls (by its file).
 */
export function contentKeys(pkg: PackageScope): (parts: readonly string[]) => string {
  let known: ReturnType<typeof hashesOf> | null = null;
  return (parts) => {
    const { ownOf, whole, shared } = (known ??= hashesOf(pkg));
    return digest([shared, ...parts.map(ownOf), ...parts.map((part) => whole.get(part) ?? '')]);
  };
}

/** Name of the part that all files share. It is a file, so no model and no call has it. */
const client = './client';

function hashesOf({ contract, package: facts, types, lookup }: PackageScope) {
  const { title, version, resources } = contract;
  const settings = { title, version, facts, types, taken: [...lookup.taken] };
  const paths = resources.map(({ path }) => path);
  const models = hashesOfModels(contract.models);
  const nodes = new Map<string, HashedNode<string>>([
    [client, nodeOf({ ...settings, client: contract.client, paths })],
    ...resources.flatMap(({ calls, ...resource }) => [
      [resource.file, nodeOf(resource)] as const,
      ...calls.map((call) => [call.id, inside(resource.file, partOf(call))] as const),
    ]),
  ]);
  const whole = wholeHashes(nodes, models.whole);
  const ownOf = (part: string): string => (nodes.get(part) ?? models.nodes.get(part))?.hash ?? '';
  return { ownOf, whole, shared: whole.get(client) ?? '' };
}

/** With `--watch`, most edits leave all models as they are. */
const hashesOfModels = oncePer((models: readonly Model[]) => {
  const nodes = new Map(models.map((model) => [model.name, partOf(model)]));
  return { nodes, whole: wholeHashes(nodes) };
});

/**
 * The members of the contract that refer to a model or a call: `RefType.model`, `Input.extends`, and `call` of
 * `CallStep` and `Paging.scheme`. In JSON, quotes in a text are escaped, so a text never matches.
 */
const references = /"(?:model|extends|call)":"([^"\\]+)"/g;

/** A part, with the parts to which it refers. */
function nodeOf(value: object): HashedNode<string> {
  const json = JSON.stringify(value);
  const targets = new Set<string>();
  for (const [, name] of json.matchAll(references)) if (name !== undefined) targets.add(name);
  return { hash: digest([json]), targets: [...targets] };
}

/** {@link nodeOf} of a model or a call. With `--watch` later runs have most of them too. */
const partOf = oncePer(nodeOf);

/** A call, which also refers to its resource. */
function inside(resource: string, { hash, targets }: HashedNode<string>): HashedNode<string> {
  return { hash, targets: [...targets, resource] };
}
