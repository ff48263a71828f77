import { formatOrigin, type Origin } from '../diagnostics/origin.ts';
import type { SymbolId } from './types.ts';

/** The identity of a schema: its canonical place, which does not depend on who refers to it or in what order. */
export function schemaId(origin: Origin): SymbolId {
  return symbolId('schema', formatOrigin(origin));
}

/** The identity of an operation: its method and path, unique in a document. */
export function operationId(method: string, path: string): SymbolId {
  return symbolId('operation', `${method} ${path}`);
}

/** The identity of a resource: the words of its name. */
export function resourceId(words: readonly string[]): SymbolId {
  return symbolId('resource', words.join('-'));
}

/** The identity of a webhook: its key and method. */
export function webhookId(method: string, name: string): SymbolId {
  return symbolId('webhook', `${method} ${name}`);
}

/** The one place where a plain string becomes a symbol. */
function symbolId(kind: string, key: string): SymbolId {
  return `${kind}:${key}` as SymbolId;
}
