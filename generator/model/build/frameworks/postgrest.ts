import type { Parameter } from '../parameter.ts';

/** PostgREST's description of `offset`, `limit` and the header `Range`. It declares all of them as strings. */
const description = 'Limiting and Pagination';

/** Makes PostgREST's `offset` and `limit` integers. */
export function withNumberOfPostgRest(parameter: Parameter): Parameter {
  const { wireName, type, docs, origin } = parameter;
  const isCounted = parameter.in === 'query' && (wireName === 'offset' || wireName === 'limit');
  if (!isCounted || type.kind !== 'primitive' || !docs.description?.startsWith(description)) return parameter;
  return { ...parameter, type: { kind: 'primitive', name: 'integer', format: null, origin } };
}
