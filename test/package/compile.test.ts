import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { repository } from '../support/folders.ts';

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noUncheckedSideEffectImports: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

const cases = Object.entries(resolutions).flatMap(([name, resolution]) =>
  [[], ['node']].map((types) => ({ name, resolution, types })),
);

describe.each(inject('packages'))('$name', ({ folder }) => {
  it.each(cases)('compiles under $name with the types of $types', ({ name, resolution, types }) => {
    const compilerOptions = {
      ...strict,
      ...resolution,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable', 'esnext.disposable'],
      types,
      typeRoots: [join(repository, 'node_modules/@types')],
      declaration: true,
      noEmit: true,
    };
    const config = join(folder, `tsconfig.${name}.${types.length}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, include: ['src'] }));
    const compiler = join(repository, 'node_modules/.bin/tsc');
    const { stdout, status } = spawnSync(compiler, ['-p', config], { cwd: folder, encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
  });

  it('is built as ES modules with declarations', () => {
    const built = ['index.js', 'index.d.ts', 'client.js', 'runtime/client.d.ts'];
    expect(built.filter((file) => !existsSync(join(folder, 'dist', file)))).toEqual([]);
  });
});
