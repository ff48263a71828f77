import type { Diagnostics } from '../diagnostics/report.ts';
import type { TemplateSet } from './lookup.ts';
import { near } from './near.ts';
import type { OtherFile } from './sources.ts';
import { startOf } from './syntax-error.ts';

/**
 * Reports a file that is not read, if it is in the place of a template, or has the name of one with another
 * extension or without one.
 */
export function checkOther({ path, file }: OtherFile, { base }: TemplateSet, diagnostics: Diagnostics): void {
  const isMeant = (base.has(path) && !isOfPackage.test(path)) || isAmongTemplates.test(path);
  if (!isMeant || isOfTool.test(path)) return;
  const names = [...base.keys()].map((name) => `${name}.hbs`);
  const isOfRuntime = path.startsWith('runtime/');
  diagnostics.report('template-unknown', startOf(file), {
    more: isOfRuntime ? ' Files of the runtime cannot be replaced.' : ' The name of a template ends in .hbs.',
    suggestion: isOfRuntime ? null : near(path, names),
  });
}

const isAmongTemplates = /^(?:partials|extra|runtime)\/|\.(?:handlebars|mustache)$/;

/** Files that a folder of templates has if it is itself a package. */
const isOfPackage = /^(?:package|tsconfig)\.json$/;

/** Hidden files, backup files of editors, files that systems add to folders, and notes. */
const isOfTool = /(?:^|\/)(?:\.|README\b|Thumbs\.db$|desktop\.ini$)|(?:~|#|\.bak|\.orig|\.rej|\.tmp)$/;
