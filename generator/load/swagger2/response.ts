import { child } from '../../diagnostics/origin.ts';
import { at, isObject, members, text, type Place } from '../place.ts';
import { schemaOf } from './parameter.ts';
import { descriptionOf, mediaTypes, type Upgrade } from './parts.ts';

const replaced: ReadonlySet<string> = new Set(['schema', 'headers', 'examples']);

/** Upgrades the responses of an operation. Resolves their references. */
export function upgradeResponses(operation: Place, upgrade: Upgrade): unknown {
  const produced = mediaTypes(operation, upgrade.root, 'produces');
  const upgraded = members(at(operation, 'responses')).map(([status, entry]): readonly [string, unknown] => {
    if (status.startsWith('x-')) return [status, upgrade.moves.keep(entry)];
    const response = upgrade.resolve(entry);
    return [status, response === null ? undefined : upgradeResponse(response, produced, upgrade)];
  });
  return upgrade.moves.object(child(operation.origin, 'responses'), upgraded);
}

function upgradeResponse(response: Place, produced: readonly string[], upgrade: Upgrade): unknown {
  if (!isObject(response.value)) return undefined;
  const { moves } = upgrade;
  return moves.object(response.origin, [
    ...moves.rest(members(response), replaced),
    ['headers', headersOf(at(response, 'headers'), upgrade)],
    ['content', contentOf(response, produced, upgrade)],
  ]);
}

function contentOf(response: Place, produced: readonly string[], { moves }: Upgrade): unknown {
  const schema = at(response, 'schema');
  if (schema === null) return undefined;
  const examples = new Map(members(at(response, 'examples')));
  const fallback = text(schema, 'format') === 'binary' ? 'application/octet-stream' : 'application/json';
  const types = produced.length === 0 ? [fallback] : produced;
  const content = types.map((type) => {
    const example = moves.keep(examples.get(type) ?? null);
    return [
      type,
      moves.object(response.origin, [
        ['schema', moves.keep(schema)],
        ['example', example],
      ]),
    ] as const;
  });
  return moves.object(response.origin, content);
}

function headersOf(headers: Place | null, upgrade: Upgrade): unknown {
  if (headers === null) return undefined;
  const { moves } = upgrade;
  const upgraded = members(headers).map(([name, header]) => {
    const description = descriptionOf(header);
    return [
      name,
      moves.object(header.origin, [
        ['description', description],
        ['schema', schemaOf(header, upgrade)],
      ]),
    ] as const;
  });
  return moves.object(headers.origin, upgraded);
}
