import { showInvisible } from '../invisible.ts';
import { describeSettings } from './describe-settings.ts';
import { operationIdLine } from './names-table.ts';
import { settingLines } from './setting-lines.ts';
import type { ModelOverview, OperationOverview, Overview } from './overview.ts';

/** Maximum number of uses of a model to show. `--json` has all of them. */
const shownUses = 5;

/** The overview for a terminal, without a final line break. Texts of the document stay on one line. */
export function printOverview(overview: Overview): string {
  const { title, version, operationIds, resources, models } = overview;
  const lines = [
    `${title} ${version}`,
    operationIdLine(operationIds),
    ...settingLines(overview),
    ...resources.flatMap(({ name, operations }) => ['', name, ...operations.flatMap(operationLines)]),
    '',
    'models',
    ...models.map(modelLine),
  ];
  return lines.map(showInvisible).join('\n');
}

function operationLines({
  name,
  http,
  naming,
  input,
  behaviour,
  settings,
  evidence,
  envelope,
  unpaged,
}: OperationOverview): readonly string[] {
  const fields = input.fields.map((field) => `${field.name}${field.required ? '' : '?'} (${field.in})`);
  const inherited = input.extends === null ? [] : [`all of ${input.extends}`];
  const all = [...fields, ...inherited];
  return [
    `  ${name}  ${http}`,
    `    named by ${naming.rule}${naming.next === null ? '' : `; else ${naming.next}`}`,
    ...(all.length === 0 ? [] : [`    input: ${all.join(', ')}`]),
    ...(evidence === null ? [] : [`    ${kinds[behaviour]}, by ${evidence.source}`]),
    ...(settings === null ? [] : describeSettings(settings)).map((setting) => `      ${setting}`),
    ...(evidence?.facts ?? []).map((fact) => `      because: ${fact}`),
    ...(envelope === null ? [] : envelopeLines(envelope)),
    ...(unpaged === null ? [] : [`    not paged: ${unpaged.reason}; to page it: ${unpaged.remedy}`]),
  ];
}

function envelopeLines({
  data,
  success,
  evidence,
}: NonNullable<OperationOverview['envelope']>): readonly string[] {
  const told = success?.values.map((value) => JSON.stringify(value)).join(' or ');
  return [
    `    unwrapped, by ${evidence.source}`,
    `      gives: ${data === null ? 'the whole' : data.join('.')} of the response`,
    ...(success === null ? [] : [`      succeeded: ${success.path.join('.')} is ${told || 'absent'}`]),
    ...evidence.facts.map((fact) => `      because: ${fact}`),
  ];
}

const kinds = {
  call: 'plain call',
  list: 'paginated',
  work: 'long-running',
  waitable: 'can be waited for',
} as const satisfies Record<OperationOverview['behaviour'], string>;

function modelLine({ name, kind, uses }: ModelOverview): string {
  const shown = uses.slice(0, shownUses).join('; ');
  const rest = uses.length > shownUses ? `; and ${uses.length - shownUses} more` : '';
  return `  ${name} (${kind})${uses.length === 0 ? '' : `: ${shown}${rest}`}`;
}
