import type { Configured } from '../../config/configured.ts';
import type { Prefixes } from './security-scheme.ts';

/** What the config decides about the model. */
export interface BuildOptions {
  /** What tells resource and method. */
  readonly resources: 'auto' | 'operationId' | 'tags' | 'paths';
  /** Whether resources lie below others, `chat.completions`, or all are the client's own, `chatCompletions`. */
  readonly nesting: 'nested' | 'flat';
  /** `resource.method` by operationId or `METHOD /path`. */
  readonly operationNames: Configured<Readonly<Record<string, string>>>;
  /** `resource.method` that operations had before, by `METHOD /path`: they keep it unless another is pinned. */
  readonly published?: ReadonlyMap<string, string>;
  /** What bodies in XML are to callers: their text, or what their schemas say. Default: text. */
  readonly xml?: 'text' | 'parsed';
  /** What a number is that may also be written as text, and have a fraction. Default: a number. */
  readonly decimals?: 'number' | 'string';
  /** Where the service is, whatever the document's servers say. */
  readonly baseUrl?: Configured<string>;
  /** What stands before keys, by security scheme. Default: what the document shows. */
  readonly prefixes?: Prefixes;
}
