import { join } from 'node:path';
import { Project } from 'ts-morph';
import { byCodeUnit } from '../generator/order.ts';

const runtime = join(import.meta.dirname, '../templates/runtime');

/**
 * The source of `generator/runtime-exports.ts`: names of the runtime that a run needs before it reads the runtime, and
 * that only the runtime knows. Not formatted.
 *
 * @throws {Error} if `templates/runtime/exports` lacks a file
 */
export function runtimeExports(): string {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(`${runtime}/**/*.ts`);
  const classes = project.getSourceFiles().flatMap((file) => file.getClasses());
  const errors = classes
    .filter((each) => each.isExported())
    .map((each) => each.getNameOrThrow())
    .filter((name) => name.endsWith('Error'));
  const exported = (file: string): readonly string[] =>
    project
      .getSourceFileOrThrow(join(runtime, 'exports', file))
      .getExportDeclarations()
      .flatMap((each) => each.getNamedExports())
      .map((each) => each.getName());
  return [
    '// `npm run generate` writes this file: build/runtime-exports.ts reads the names in templates/runtime.',
    constant('Classes of errors.', 'errorClasses', errors),
    constant('Types in signatures (exports/signatures.ts).', 'signatureTypes', exported('signatures.ts')),
    constant(
      'Other names that the root of every package exports (exports/others.ts).',
      'otherExports',
      exported('others.ts'),
    ),
    constant(
      'Names that packages with long-running operations export (exports/work.ts).',
      'workExports',
      exported('work.ts'),
    ),
  ].join('\n\n');
}

function constant(docs: string, name: string, values: readonly string[]): string {
  return `/** ${docs} */\nexport const ${name}: readonly string[] = ${JSON.stringify(values.toSorted(byCodeUnit))};`;
}
