import { exec } from 'jsonpath-rfc9535';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, elements, flag, isObject, text, type Place } from '../place.ts';
import type { Source } from '../types.ts';
import { merge, type Mismatch } from './merge.ts';
import { copyOf, Tree, type Json, type Step } from './tree.ts';

/**
 * Applies the actions of an overlay to the root document, in order (OpenAPI Overlay Specification 1.1).
 *
 * The given document stays unchanged. An action that cannot be applied is reported, and the others continue.
 */
export function applyOverlay(root: Source, overlay: Source, diagnostics: Diagnostics): Source {
  const place = { value: overlay.value, origin: { file: overlay.file, pointer: '' } };
  const reason = reasonAgainst(place);
  if (reason !== null) {
    diagnostics.report('invalid-overlay', place.origin, { reason });
    return root;
  }
  const tree = new Tree(copyOf(root.value));
  for (const action of elements(at(place, 'actions'))) applyAction(tree, action, diagnostics);
  return { ...root, value: tree.value, json: null };
}

function reasonAgainst(overlay: Place): string | null {
  const version = text(overlay, 'overlay');
  if (!isObject(overlay.value) || version === null) return 'it does not say "overlay: 1.0.0"';
  if (!/^1\.[01](?:\.|$)/.test(version)) return `its version is ${JSON.stringify(version)}`;
  return elements(at(overlay, 'actions')).length === 0 ? 'it has no actions' : null;
}

function applyAction(tree: Tree, action: Place, diagnostics: Diagnostics): void {
  const target = text(action, 'target');
  const found = target === null ? 'an action has no target' : select(tree.value, target);
  if (target === null || typeof found === 'string') {
    diagnostics.report('invalid-overlay', action.origin, { reason: String(found) });
    return;
  }
  if (found.length === 0) diagnostics.report('overlay-matches-nothing', action.origin, { target });
  if (flag(action, 'remove')) {
    tree.remove(found);
    return;
  }
  const update = updateOf(tree.value, action);
  if ('reason' in update) {
    diagnostics.report('invalid-overlay', action.origin, update);
    return;
  }
  for (const path of found) {
    tree.replace(path, (old) =>
      merge(old, copyOf(update.value), ({ has, gets }: Mismatch) =>
        diagnostics.report('overlay-mismatch', action.origin, { target, has, gets }),
      ),
    );
  }
}

/** The value that an action merges into its targets: its `update`, or the only value that `copy` selects. */
function updateOf(document: Json, action: Place): { readonly value: Json } | { readonly reason: string } {
  const update = at(action, 'update');
  if (update !== null) return { value: copyOf(update.value) };
  const copy = text(action, 'copy');
  if (copy === null) return { reason: 'an action has none of update, remove and copy' };
  const found = select(document, copy);
  if (typeof found === 'string') return { reason: found };
  const [path] = found;
  if (path === undefined || found.length > 1)
    return { reason: `"${copy}" selects ${found.length} values, not one` };
  return { value: new Tree(document).read(path) };
}

type Queried = Parameters<typeof exec>[0];

/** The paths that a JSONPath expression (RFC 9535) selects; the reason if it is not a valid expression. */
function select(document: Json, expression: string): readonly (readonly Step[])[] | string {
  const paths: (readonly Step[])[] = [];
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it compares `bigint` like numbers
    exec(document as Queried, expression, (_value, path) => paths.push([...path]));
  } catch (error) {
    return `"${expression}" is no JSONPath (${error instanceof Error ? error.message : 'unknown reason'})`;
  }
  return paths;
}
