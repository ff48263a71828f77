import { assertNever } from '../assert-never.ts';
import type {
  ListSettings,
  OutputPlace,
  Settings,
  StepSettings,
  ValuePath,
  WorkSettings,
} from './settings.ts';

/** The settings of a call for people, one per line. */
export function describeSettings(settings: Settings): readonly string[] {
  switch (settings.style) {
    case 'call':
    case 'header':
      return describeWork(settings);
    case 'waiter':
      return [
        `state: ${path(settings.state)}`,
        `targets: ${settings.targets.join(', ')}`,
        ...(settings.transitional.length === 0 ? [] : [`on the way: ${settings.transitional.join(', ')}`]),
        ...(settings.final.length === 0 ? [] : [`final: ${settings.final.join(', ')}`]),
      ];
    case 'cursor':
    case 'itemCursor':
    case 'offset':
    case 'page':
    case 'nextUrl':
    case 'operation':
    case 'linkHeader':
      return [
        `items: ${path(settings.items)}, each ${settings.item}`,
        `next page: ${describeNext(settings)}`,
      ];
    default:
      return assertNever(settings);
  }
}

function describeNext({
  style,
  input = '',
  next = [],
  itemKey = [],
  first,
  echo = [],
  call = '',
}: ListSettings): string {
  switch (style) {
    case 'cursor':
      return `${output(next)} goes to ${input}`;
    case 'itemCursor':
      return `${path(itemKey)} of the last item goes to ${input}`;
    case 'offset':
      return `${input} skips what was read`;
    case 'page':
      return first === undefined
        ? `${input} counts from the number at ${path(echo)} of the first page`
        : `${input} counts from ${first}`;
    case 'nextUrl':
      return `the URL at ${output(next)}`;
    case 'operation':
      return `${call}, with ${output(next)} in ${input}`;
    case 'linkHeader':
      return 'the Link header';
    default:
      return assertNever(style);
  }
}

function output(place: OutputPlace): string {
  return 'header' in place ? `the header ${place.header}` : `${path(place)} of the response`;
}

function describeWork(settings: WorkSettings): readonly string[] {
  const { poll, state = ['status'], succeeded, failed, cancelled, cancel } = settings;
  const words = (values: readonly (string | boolean)[]) => values.map(String).join(', ') || 'nothing';
  return [
    poll === undefined
      ? 'status: read from the URL in a header of the response'
      : `status: ${describeStep(poll)}`,
    `state: ${path(state)}; succeeded: ${words(succeeded)}; failed: ${words(failed)}; cancelled: ${words(cancelled)}`,
    `result: ${describeResult(settings.result)}`,
    ...(cancel === undefined ? [] : [`cancel: ${describeStep(cancel)}`]),
  ];
}

function describeResult(result: WorkSettings['result']): string {
  switch (result.kind) {
    case 'none':
      return 'nothing';
    case 'value':
      return `${path(result.path)} of the final status`;
    case 'read':
      return describeStep(result);
    case 'response':
      return 'the body that the headers lead to';
    default:
      return assertNever(result);
  }
}

function describeStep({ call, arguments: given }: StepSettings): string {
  const passed = given.map(({ key, from, path: where, part }) => {
    const value = [from, ...where].join('.');
    return `${key}: ${part === undefined ? value : `${part} of ${value}`}`;
  });
  return `${call}(${passed.join(', ')})`;
}

function path(value: ValuePath): string {
  return value.length === 0 ? 'the whole' : value.join('.');
}
