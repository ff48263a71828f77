import type { Configured } from '../../config/configured.ts';
import type { Prefixes } from './security-scheme.ts';

/** Settings of the configuration for the model. */
export interface BuildOptions {
  /** The source of resource and method names. */
  readonly resources: 'auto' | 'operationId' | 'tags' | 'paths';
  /**
   * Whether resources are nested, as in `chat.completions`, or all belong to the client, as in
   * `chatCompletions`.
   */
  readonly nesting: 'nested' | 'flat';
  /** `resource.method` by operationId or `METHOD /path`. */
  readonly operationNames: Configured<Readonly<Record<string, string>>>;
  /** Published `resource.method` names by `METHOD /path`. They stay unless other names are pinned. */
  readonly published?: ReadonlyMap<string, string>;
  /** The type of XML bodies: their text, or the type of their schema. Default: text. */
  readonly xml?: 'text' | 'parsed';
  /** The type of a number that may also be written as text and have a fraction. Default: a number. */
  readonly decimals?: 'number' | 'string';
  /** URL of the service. It replaces the document's servers. */
  readonly baseUrl?: Configured<string>;
  /** Prefixes of keys by security scheme. Default: the prefix that the document shows. */
  readonly prefixes?: Prefixes;
}
