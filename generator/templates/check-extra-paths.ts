import type { Diagnostics } from '../diagnostics/report.ts';
import type { TemplateHeader } from './header.ts';
import { isExtra, type TemplateSet } from './lookup.ts';
import { startOf } from './syntax-error.ts';

/** The files that every package has, each with its template. */
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

/** The files that a package has once for each resource or model. */
const oursByScope = {
  once: null,
  resource: { path: 'src/resources/{name}.ts', template: 'resource.ts' },
  model: { path: 'src/models/{name}.ts', template: 'model.ts' },
} as const satisfies Record<TemplateHeader['scope'], { path: string; template: string } | null>;

/** Reports two templates of one file. A file of ours that the team drops is free. */
export function checkPathsOfExtras({ team }: TemplateSet, diagnostics: Diagnostics): void {
  const makers = new Map<string, string>();
  for (const { name, file, header } of team.values()) {
    if (!isExtra(name) || header.drop || header.path === null) continue;
    // On many disks, paths that differ only in case are one file.
    const key = header.path.toLowerCase();
    const own = ownMaker(key, header.scope);
    const isDropped = own !== null && team.get(own)?.header.drop === true;
    const other = makers.get(key) ?? (own === null || isDropped ? null : `templates/${own}.hbs`);
    makers.set(key, file);
    if (other === null) continue;
    const reason = `${other} makes ${header.path} already`;
    diagnostics.report('template-extra', startOf(file), { reason });
  }
}

/** The template of ours for a file with that path; null if there is certainly none. */
function ownMaker(path: string, scope: TemplateHeader['scope']): string | null {
  const scoped = oursByScope[scope];
  return scoped?.path === path ? scoped.template : (ours.get(path) ?? null);
}
