import type { FileScope } from './file-scope.ts';
import type { Lookup } from './lookup.ts';

/** What emitting a call needs next to the call: the file it goes to and the package around it. */
export interface OperationScope {
  readonly lookup: Lookup;
  readonly scope: FileScope;
  /** A name for a const that is private to the file: the wanted one, or with a suffix where the file has it. */
  readonly privateName: (wanted: string) => string;
}
