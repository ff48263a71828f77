import { headersKey, headersOf } from '../model/declared-headers.ts';
import type { Api, Operation, ResponseHeader, SymbolId } from '../model/types.ts';
import { groupedBy } from '../order.ts';
import { pascalCase, words } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { typeName } from '../identifier.ts';
import type { NameType, PublishedTypes } from './operation-names.ts';
import type { Scope } from './scope.ts';
import { operationTypeKey } from './type-keys.ts';

/** Maximum number of headers whose names stand in one type's name. */
const most = 3;

/**
 * Names the headers types, for operations that declare response headers.
 *
 * Operations that declare the same headers share a type. Its name is the words that the headers share
 * (`RateLimitHeaders`), or the names of a few headers. If these words are too general or not unique, the type
 * is named after the first operation.
 *
 * @param nameType - names a type of one operation
 * @param published - names of earlier versions; they stay
 * @param scope - the package's exported names; shared names are added
 */
export function nameHeaders(
  api: Api,
  nameType: NameType,
  published: PublishedTypes,
  scope: Scope,
): ReadonlyMap<SymbolId, string> {
  const declaring = api.resources
    .flatMap((resource) => resource.operations.map((operation) => ({ operation, resource })))
    .filter(({ operation }) => headersOf(operation).length > 0);
  const groups = [...groupedBy(declaring, ({ operation }) => headersKey(operation)).values()];
  const claims = groups.map(([first, ...others]) =>
    others.length === 0 ? null : nameOf(headersOf(first.operation)),
  );
  return new Map(
    groups.flatMap((group, index) => {
      const kept = publishedName(group, published, scope);
      if (kept !== null) return group.map(({ operation }) => [operation.id, kept] as const);
      const claim = claims[index] ?? null;
      const isOurs =
        claim !== null && claims.filter((each) => each === claim).length === 1 && scope.isFree(claim);
      if (isOurs) scope.take(claim, `headers ${claim}`);
      const [{ operation: first, resource }] = group;
      const name = isOurs ? claim : nameType(first, resource, 'headers');
      return group.map(({ operation }) => [operation.id, name] as const);
    }),
  );
}

/** The published name of a group's type; null without one, or if another group holds it. */
function publishedName(
  group: readonly { readonly operation: Operation }[],
  published: PublishedTypes,
  scope: Scope,
): string | null {
  const keys = group.map(({ operation }) => operationTypeKey('headers', operation));
  const names = keys.map((key) => published.get(key)).filter((name) => name !== undefined);
  return names.find((name) => keys.includes(scope.ownerOf(name) ?? '')) ?? null;
}

function nameOf(headers: readonly ResponseHeader[]): string | null {
  const parts = wordsOf(headers);
  return parts.length === 0 ? null : typeName(pascalCase([...parts, 'headers']));
}

/** The words that headers share, or the names of a few headers. */
function wordsOf(headers: readonly ResponseHeader[]): Words {
  const names = headers.map(({ wireName }) => words(wireName.replace(/^x-/i, '')));
  const [first = [], ...others] = names;
  const end = first.findIndex((word, at) =>
    others.some((name) => name[at]?.toLowerCase() !== word.toLowerCase()),
  );
  const common = end < 0 ? first : first.slice(0, end);
  if (common.length > 0) return common;
  return names.length <= most ? names.flat() : [];
}
