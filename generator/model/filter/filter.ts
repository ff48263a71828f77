import { listed } from '../../diagnostics/sentence.ts';
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

/** An operation with the facts that filters read. */
interface Known {
  readonly operation: Operation;
  readonly candidate: Candidate;
}

/**
 * Applies the filters of the configuration: drops other operations, and the models that only they used.
 *
 * Reports a rule that matches no operation, which is probably mistyped, and a filter that leaves no
 * operation.
 *
 * @param documents - the document of the Api, for its tags
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

/** The operations that `include` matches, or all if it is empty, without those that `exclude` matches. */
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
      // A rule for deprecated operations is valid even if nothing is deprecated now.
      const { deprecated: _, ...others } = match;
      for (const { text, matches, candidates } of rulesOf(others).flat()) {
        if (all.some(({ candidate }) => matches(candidate))) continue;
        const valid = [...new Set(all.flatMap(({ candidate }) => candidates(candidate)))];
        const suggestion = nearest(text, valid);
        diagnostics.report('filter-unmet', child(origin, key, index), {
          rule: text,
          valid: listed(valid),
          suggestion,
        });
      }
    }
  }
}
