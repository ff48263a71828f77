import type { Diagnostics } from '../diagnostics/report.ts';
import type { TemplateSet } from './lookup.ts';
import { near } from './near.ts';
import type { OtherFile } from './sources.ts';

/** Reports a file that is not read, if it stands where a template would, or is called as one: without its ending, or with another's. */
export function checkOther({ path, file }: OtherFile, { base }: TemplateSet, diagnostics: Diagnostics): void {
  const isMeant = (base.has(path) && !isOfPackage.test(path)) || isAmongTemplates.test(path);
  if (!isMeant || isOfTool.test(path)) return;
  const names = [...base.keys()].map((name) => `${name}.hbs`);
  const isOfRuntime = path.startsWith('runtime/');
  diagnostics.report('template-unknown', null, {
    place: `${file}:1:1`,
    more: isOfRuntime ? ' Files of the runtime cannot be replaced.' : ' The name of a template ends in .hbs.',
    suggestion: isOfRuntime ? null : near(path, names),
  });
}

const isAmongTemplates = /^(?:partials|extra|runtime)\/|\.(?:handlebars|mustache)$/;

/** What a folder of templates has if it is a package itself. */
const isOfPackage = /^(?:package|tsconfig)\.json$/;

/** Hidden files, copies that editors keep, what systems put into each folder, and notes on it. */
const isOfTool = /(?:^|\/)(?:\.|README\b|Thumbs\.db$|desktop\.ini$)|(?:~|#|\.bak|\.orig|\.rej|\.tmp)$/;
