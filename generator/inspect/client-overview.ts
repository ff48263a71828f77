import type { Call, Client, InputField } from '../contract/types.ts';
import { groupedBy, sortedBy } from '../order.ts';
import { camelCase, words } from '../words.ts';
import type { ClientOverview, ParameterOverview } from './overview.ts';

/** The settings of all calls of a client, and possible settings. */
export function clientOverview({ name, baseUrl, headers }: Client, calls: readonly Call[]): ClientOverview {
  const parameters = parametersIn(calls, (field) => field.client !== undefined);
  const proposals = parametersIn(calls, (field) => field.client === undefined);
  const isUsual = ({ calls: count, of }: ParameterOverview): boolean => of >= fewest && count * 10 >= of * 9;
  return { name, baseUrl, headers, parameters, proposals: proposals.filter(isUsual) };
}

/** Minimum number of calls. With fewer, most parameters would be in nine of ten calls. */
const fewest = 4;

/**
 * Parameters by name and place, with the number of calls that have them. Inputs of paging are left out,
 * because they cannot be options of a client.
 */
function parametersIn(
  calls: readonly Call[],
  isWanted: (field: InputField) => boolean,
): readonly ParameterOverview[] {
  const found = calls.flatMap((call) =>
    call.input.fields.filter((field) => field.in !== 'body' && isWanted(field) && !pagesBy(call, field)),
  );
  const groups = groupedBy(found, (field) => `${nameOf(field)} ${field.in}`);
  const all = [...groups.values()].map(([first, ...others]): ParameterOverview => ({
    name: first.name,
    in: first.in,
    option: first.client?.option ?? camelCase(words(first.name.replace(/^x-/i, ''))),
    calls: others.length + 1,
    of: calls.length,
  }));
  return sortedBy(all, ({ name, in: place }) => `${name} ${place}`);
}

function nameOf({ name, in: place }: InputField): string {
  return place === 'header' ? name.toLowerCase() : name;
}

function pagesBy({ behaviour }: Call, { key }: InputField): boolean {
  if (behaviour.kind !== 'list') return false;
  const { scheme } = behaviour.paging;
  const inputs = [
    'input' in scheme ? [scheme.input].flat()[0] : null,
    'size' in scheme ? scheme.size?.[0] : null,
  ];
  return inputs.includes(key);
}
