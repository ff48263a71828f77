import { assertNever } from '../model/assert-never.ts';
import type { ModelUse } from '../model/types.ts';
import type { NamesInText } from './describe-behaviour.ts';

/** Where a model is used, in words that a caller of the package knows, for example `MachineList.items[]`. */
export function describeUse(use: ModelUse, names: NamesInText): string {
  return `${place(use, names)}${'[]'.repeat(use.depth)}`;
}

function place(use: ModelUse, names: NamesInText): string {
  switch (use.kind) {
    case 'property':
      return `${names.model(use.owner)}.${use.property}`;
    case 'variant':
      return `${names.model(use.owner)}, as ${use.value === null ? 'one of its forms' : `"${use.value}"`}`;
    case 'part':
      return `${names.model(use.owner)}, as a part`;
    case 'response':
      return [`${names.operation(use.operation)} ${use.error ? 'error' : 'answer'}`, ...use.path].join('.');
    case 'input':
      return `${names.operation(use.operation)} input.${use.field}`;
    case 'body':
      return `${names.operation(use.operation)} input`;
    case 'webhook':
      return 'a webhook';
    default:
      return assertNever(use);
  }
}
