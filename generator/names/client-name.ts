import type { TargetConfig } from '../config/types.ts';
import { pascalCase, words } from '../words.ts';
import { variablePrefix } from './credential-names.ts';

/** Words of a title that say what it is, not whose. */
const generic = new Set([
  'api',
  'openapi',
  'rest',
  'http',
  'swagger',
  'spec',
  'specification',
  'the',
  'v1',
  'v2',
  'v3',
]);

/** What the client of a package is called. */
export interface ClientNames {
  /** Name of its class. */
  readonly name: string;
  /** Prefix of its environment variables. */
  readonly env: string;
  /** Names of options by security scheme, as far as they are pinned. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** Names the client as the configuration says, or else after the document's title: `Paperspace` for `Paperspace OpenAPI`. */
export function nameClient({ client = {} }: Pick<TargetConfig, 'client'>, title: string): ClientNames {
  const { name = nameOfTitle(title), credentials = {} } = client;
  return { name, env: client.env ?? variablePrefix(name), credentials };
}

function nameOfTitle(title: string): string {
  const all = words(title.replace(/openapi/gi, ' openapi ').replace(/[^\p{L}\p{N}\s_.-]/gu, ''));
  const telling = all.filter((word) => !generic.has(word.toLowerCase()));
  const name = pascalCase(telling.length > 0 ? telling : all);
  return /^\p{L}/u.test(name) ? name : `Api${name}`;
}
