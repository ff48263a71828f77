import type { FileScope } from './file-scope.ts';
import type { Lookup } from './lookup.ts';

/** The context of a call's declarations: its file and the package. */
export interface OperationScope {
  readonly lookup: Lookup;
  readonly scope: FileScope;
  /** A name for a const that is not exported: the wanted one, or with a suffix if the file has it. */
  readonly privateName: (wanted: string) => string;
}
