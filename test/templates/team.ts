import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import { Diagnostics, type Diagnostic } from '../../generator/diagnostics/report.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { checkTemplates } from '../../generator/templates/catalogue.ts';

/** First line of a team's template. */
export const header = '{{!-- sdkwright: views=2 --}}\n';

/** Runs `work` with a folder of a team's templates. */
export async function withTeam<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sdkwright-templates-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the check finds in a team's templates: code, place and message, without the path of the folder. */
export function findings(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return withTeam(files, (folder) => {
    const diagnostics = new Diagnostics();
    checkTemplates(sdkTemplates, [folder], diagnostics);
    return diagnostics.all.map(({ code, origin, message }: Diagnostic) =>
      `${code} ${origin === null ? '' : `${formatOrigin(origin)}: `}${message}`.replaceAll(`${folder}/`, ''),
    );
  });
}
