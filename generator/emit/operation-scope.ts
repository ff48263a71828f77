import type { Diagnostics } from '../diagnostics/report.ts';
import type { FileScope } from './file-scope.ts';
import type { ServiceDefaults } from './service.ts';
import type { Symbols } from './symbols.ts';

/** What emitting an operation needs beside the operation: the file it goes to and the package around it. */
export interface OperationScope {
  readonly symbols: Symbols;
  readonly scope: FileScope;
  /** What the client does for operations that say nothing else. */
  readonly defaults: ServiceDefaults;
  /** A name for a const beside those of the names room: the wanted one, or with a suffix where the file has it. */
  readonly privateName: (wanted: string) => string;
  readonly diagnostics: Diagnostics;
}
