import type { Configured } from '../../config/configured.ts';
import type { FilterConfig, OperationMatch } from '../../config/types.ts';
import { child } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, elements } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { rawOperation } from '../detect/raw.ts';
import { nearest } from '../../nearest.ts';
import { dropUnused } from '../drop-unused.ts';
import type { Api, Operation } from '../types.ts';
import { rulesOf, type Candidate } from './match.ts';

/** An operation with what filters ask of it. */
interface Known {
  readonly operation: Operation;
  readonly candidate: Candidate;
}

/**
 * The Api with the operations that the configuration wants, and without the models that only the others needed.
 *
 * A rule that no operation meets is reported, since it is most likely mistyped; so is a filter that leaves nothing.
 *
 * @param documents - the document that the Api was built from, for the tags
 */
export function filterApi(
  api: Api,
  documents: Documents,
  filter: Configured<FilterConfig>,
  diagnostics: Diagnostics,
): Api {
  const all = api.resources.flatMap(({ operations }) => operations.map((each) => known(each, documents)));
  const chosen = new Set(choose(all, filter.value).map(({ operation }) => operation));
  reportUnmet(all, filter, diagnostics);
  if (chosen.size === 0 && all.length > 0) diagnostics.report('filter-leaves-nothing', filter.origin, {});
  const resources = api.resources
    .map((resource) => ({ ...resource, operations: resource.operations.filter((each) => chosen.has(each)) }))
    .filter(({ operations }) => operations.length > 0);
  return dropUnused(api, { ...api, resources });
}

function known(operation: Operation, documents: Documents): Known {
  const { operationId, method, path, docs } = operation;
  const raw = rawOperation(documents, operation);
  const tags = elements(raw && at(raw, 'tags')).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
  return { operation, candidate: { operationId, method, path, tags, deprecated: docs.deprecated } };
}

/** Those that `include` wants, or all if it wants nothing in particular, without those that `exclude` does not want. */
function choose(all: readonly Known[], { include = [], exclude = [] }: FilterConfig): readonly Known[] {
  const wanted = all.filter((each) => include.length === 0 || include.some((match) => meets(each, match)));
  return wanted.filter((each) => !exclude.some((match) => meets(each, match)));
}

function meets({ candidate }: Known, match: OperationMatch): boolean {
  const lists = rulesOf(match);
  return lists.length > 0 && lists.every((rules) => rules.some((rule) => rule.matches(candidate)));
}

function reportUnmet(
  all: readonly Known[],
  { value: filter, origin }: Configured<FilterConfig>,
  diagnostics: Diagnostics,
): void {
  for (const key of ['include', 'exclude'] as const) {
    for (const [index, match] of (filter[key] ?? []).entries()) {
      // That nothing is deprecated, today, makes no mistake of a rule.
      const { deprecated: _, ...listed } = match;
      for (const { text, matches, candidates } of rulesOf(listed).flat()) {
        if (all.some(({ candidate }) => matches(candidate))) continue;
        const suggestion = nearest(
          text,
          all.flatMap(({ candidate }) => candidates(candidate)),
        );
        diagnostics.report('filter-unmet', child(origin, key, index), { rule: text, suggestion });
      }
    }
  }
}
