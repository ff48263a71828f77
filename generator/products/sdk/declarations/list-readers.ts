import type { Access, ListOutput } from '../../../contract/types.ts';
import type { Models } from '../../../contract/visit.ts';
import type { FileScope } from '../file-scope.ts';
import { code, stringLiteral, type Code } from '../../../escape/code.ts';
import { scalarReader } from './access.ts';

/** The type of a value that the runtime needs. */
type Wanted = 'text' | 'number' | 'boolean';

/**
 * Creates functions of a plan that read paging values from a list's response: `(body) => body.meta?.next`.
 */
export class ListReaders {
  readonly #scope: FileScope;
  readonly #models: Models;

  constructor(scope: FileScope, models: Models) {
    this.#scope = scope;
    this.#models = models;
  }

  /** Reads a value of the body or an item; null without one. */
  value(from: 'body' | 'item', access: Access | null, wanted: Wanted): Code | null {
    return access && scalarReader(from, access, wanted, this.#models);
  }

  /** Reads a value of the body, or a header. */
  output(output: ListOutput | null, wanted: Wanted): Code | null {
    if (output === null) return null;
    return output.kind === 'body'
      ? this.value('body', output.access, wanted)
      : code`(_body, headers) => ${this.#headerCode(output.name, wanted)}`;
  }

  #headerCode(name: string, wanted: Wanted): Code {
    const text = code`headers.get(${stringLiteral(name)})`;
    if (wanted === 'text') return text;
    return code`${this.#scope.runtime(wanted === 'number' ? 'asNumber' : 'asBoolean')}(${text} ?? '')`;
  }
}
