import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { beforeAll, expect, it } from 'vitest';
import { precompiledTemplates } from '../../build/precompiled-templates.mjs';
import * as escape from '../../generator/escape/code.ts';
import { cliTemplates } from '../../generator/products/cli/cli-templates.ts';
import { docsTemplates } from '../../generator/products/docs/docs-templates.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import * as engine from '../../generator/templates/engine.ts';
import { findTemplates } from '../../generator/templates/lookup.ts';
import type { precompiled } from '../../generator/templates/precompiled.ts';

interface Modules {
  readonly escape: typeof escape;
  readonly engine: typeof engine;
}

let bundled: Modules & { readonly precompiled: typeof precompiled };

beforeAll(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'templates-'));
  const entry = join(dir, 'entry.ts');
  const generator = join(import.meta.dirname, '../../generator');
  await build({
    input: entry,
    platform: 'node',
    plugins: [
      precompiledTemplates(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `export * as escape from ${JSON.stringify(join(generator, 'escape/code.ts'))};
               export * as engine from ${JSON.stringify(join(generator, 'templates/engine.ts'))};
               export { precompiled } from ${JSON.stringify(join(generator, 'templates/precompiled.ts'))};`
            : null,
      },
    ],
    output: { dir },
  });
  bundled = await import(pathToFileURL(join(dir, 'entry.js')).href);
});

const sdk = [...findTemplates(sdkTemplates, []).base.values()];

it('puts each of our templates into the bundle', () => {
  const others = [cliTemplates, docsTemplates].flatMap((product) => [
    ...findTemplates(product, []).base.values(),
  ]);
  expect([...sdk, ...others].filter(({ text }) => !bundled.precompiled.has(text))).toEqual([]);
});

it('renders them as the sources do, errors included', async () => {
  const rendered = async (modules: Modules): Promise<readonly string[]> => {
    const { render } = await modules.engine.createEngine(sdk);
    const { code } = modules.escape;
    const guard = { head: code`function isKind(value)`, test: code`true` };
    const view = { declarations: [code`type Kind = 'a';`], values: null, guard };
    const broken = { ...view, guard: { head: guard.head } };
    return [view, broken].map((each) => {
      try {
        return render('partials/model', each);
      } catch (error) {
        return String(error);
      }
    });
  };
  const [text, error] = await rendered(bundled);
  expect(text).toContain("type Kind = 'a';\n\nfunction isKind(value) {\n  return true;\n}");
  expect(error).toContain('templates/sdk/partials/model.hbs:11');
  expect([text, error]).toEqual(await rendered({ escape, engine }));
});
