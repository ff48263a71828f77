import type { TargetConfig } from '../config/types.ts';
import { pascalCase, words } from '../words.ts';

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

/** What the client class is called: what the configuration says, or else `Paperspace` for the title `Paperspace OpenAPI`. */
export function clientName({ client }: Pick<TargetConfig, 'client'>, title: string): string {
  return client?.name ?? nameOfTitle(title);
}

function nameOfTitle(title: string): string {
  const all = words(title.replace(/openapi/gi, ' openapi ').replace(/[^\p{L}\p{N}\s_.-]/gu, ''));
  const telling = all.filter((word) => !generic.has(word.toLowerCase()));
  const name = pascalCase(telling.length > 0 ? telling : all);
  return /^\p{L}/u.test(name) ? name : `Api${name}`;
}
