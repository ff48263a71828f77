import type { Diagnostics } from '../diagnostics/report.ts';
import type { TemplateHeader } from './header.ts';
import { isExtra, type TemplateSet } from './lookup.ts';

/** The files that every package has, each with the template that makes it. */
const ours: ReadonlyMap<string, string> = new Map([
  ['package.json', 'package.json'],
  ['tsconfig.json', 'tsconfig.json'],
  ['readme.md', 'README.md'],
  ['api.md', 'api.md'],
  ['src/index.ts', 'index.ts'],
  ['src/client.ts', 'client.ts'],
  ['src/create-client.ts', 'create-client.ts'],
  ['src/errors.ts', 'errors.ts'],
  ['src/webhooks.ts', 'webhooks.ts'],
]);

/** The files of which there is one for each resource or model. */
const oursByScope = {
  once: null,
  resource: { path: 'src/resources/{name}.ts', template: 'resource.ts' },
  model: { path: 'src/models/{name}.ts', template: 'model.ts' },
} as const satisfies Record<TemplateHeader['scope'], { path: string; template: string } | null>;

/** Two templates cannot make one file. A file of ours that the team drops is free. */
export function checkPathsOfExtras({ team }: TemplateSet, diagnostics: Diagnostics): void {
  const makers = new Map<string, string>();
  for (const { name, file, header } of team.values()) {
    if (!isExtra(name) || header.drop || header.path === null) continue;
    // Many disks take paths that differ only in case for one.
    const key = header.path.toLowerCase();
    const own = ownMaker(key, header.scope);
    const isDropped = own !== null && team.get(own)?.header.drop === true;
    const other = makers.get(key) ?? (own === null || isDropped ? null : `templates/${own}.hbs`);
    makers.set(key, file);
    if (other === null) continue;
    const reason = `${other} makes ${header.path} already`;
    diagnostics.report('template-extra', null, { place: `${file}:1:1`, reason });
  }
}

/** The template of ours that makes a file of that path; null if none surely does. */
function ownMaker(path: string, scope: TemplateHeader['scope']): string | null {
  const scoped = oursByScope[scope];
  return scoped?.path === path ? scoped.template : (ours.get(path) ?? null);
}
