import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compilerOutput } from '../../support/compiler.ts';
import type { MadeProgram } from './install-made.ts';

/** An operation on a made page, with its samples by their label. */
export interface ShownOperation {
  /** `POST /v1/charges` */
  readonly route: string;
  readonly samples: Readonly<Record<string, string>>;
}

interface PageDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly 'x-codeSamples'?: readonly { readonly label: string; readonly source: string }[];
}

/** What the page of a made reference shows. It is OpenAPI 3, whatever the document is. */
export function shownOperations({ folder }: MadeProgram): readonly ShownOperation[] {
  const page: PageDocument = JSON.parse(readFileSync(join(folder, 'docs/openapi.json'), 'utf8'));
  expect(page.openapi).toMatch(/^3\./);
  return Object.entries(page.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => /^(?:get|put|post|patch|delete)$/.test(method))
      .map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path}`,
        samples: Object.fromEntries(
          (operation['x-codeSamples'] ?? []).map(({ label, source }) => [label, source]),
        ),
      })),
  );
}

/** What the compiler says of TypeScript samples, each a file of its own. */
export function compileSamples({ folder }: MadeProgram, sources: readonly string[]): string {
  const home = join(folder, 'samples');
  mkdirSync(home);
  const options = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', types: ['node'] };
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['.'] }));
  for (const [index, source] of sources.entries()) writeFileSync(join(home, `sample-${index}.ts`), source);
  return compilerOutput(home);
}
