import { assertNever } from '../assert-never.ts';
import type { Model, ModelUse, SymbolId } from '../model/types.ts';

/** Names for the places where models are used. */
export interface UseNames {
  model(id: SymbolId): string;
  /** Dotted name of a call. */
  call(id: SymbolId): string;
}

/** The places where a model is used, each once: `MachineList.items[]`. */
export function usesOf({ uses }: Model, names: UseNames): readonly string[] {
  return [...new Set(uses.map((use) => `${place(use, names)}${'[]'.repeat(use.depth)}`))];
}

function place(use: ModelUse, names: UseNames): string {
  switch (use.kind) {
    case 'property':
      return `${names.model(use.owner)}.${use.property}`;
    case 'variant':
      return `${names.model(use.owner)}, as ${use.value === null ? 'one of its members' : `"${use.value}"`}`;
    case 'part':
      return `${names.model(use.owner)}, as a part`;
    case 'response':
      return [`${names.call(use.operation)} ${use.error ? 'error' : 'response'}`, ...use.path].join('.');
    case 'input':
      return `${names.call(use.operation)} input.${use.field}`;
    case 'body':
      return `${names.call(use.operation)} input`;
    case 'webhook':
      return 'a webhook';
    default:
      return assertNever(use);
  }
}
