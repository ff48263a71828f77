import type { Diagnostics } from '../diagnostics/report.ts';
import { isExtra, type TemplateSet } from './lookup.ts';
import { startOf } from './syntax-error.ts';

/** Reports two templates of one file. A file of ours that the team drops is free. */
export function checkPathsOfExtras({ team, product }: TemplateSet, diagnostics: Diagnostics): void {
  const makers = new Map<string, string>();
  for (const { name, file, header } of team.values()) {
    if (!isExtra(name) || header.drop || header.path === null) continue;
    // On many disks, paths that differ only in case are one file.
    const key = header.path.toLowerCase();
    const own = product.files.get(key) ?? null;
    const isDropped = own !== null && team.get(own)?.header.drop === true;
    const other = makers.get(key) ?? (own === null || isDropped ? null : `templates/${own}.hbs`);
    makers.set(key, file);
    if (other === null) continue;
    const reason = `${other} makes ${header.path} already`;
    diagnostics.report('template-extra', startOf(file), { reason });
  }
}
