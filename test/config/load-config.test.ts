import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../generator/config/load-config.ts';
import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { listed } from '../../generator/diagnostics/sentence.ts';
import { adjustableCodes } from '../../generator/diagnostics/severities.ts';

const target = { spec: 'api.json', out: 'sdk', package: { name: 'petstore' } };

async function configured(files: Readonly<Record<string, string>>, named: string | null = null) {
  const cwd = await mkdtemp(path.join(tmpdir(), 'sdkwright-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
    await writeFile(path.join(cwd, name), text);
  }
  const diagnostics = new Diagnostics();
  const loaded = await loadConfig(named, cwd, diagnostics);
  const findings = diagnostics.all.map(
    ({ code, origin, message }) => `${code} ${origin ? formatOrigin(origin) : ''} ${message}`,
  );
  return { cwd, loaded, findings };
}

const asJson = (value: unknown) => configured({ 'sdkwright.config.json': JSON.stringify(value) });

describe('a configuration', () => {
  test('in TypeScript may import defineConfig even if the package is not installed next to it', async () => {
    const text = `import { defineConfig, type Config } from 'sdkwright';
      const targets: Config['targets'] = { pets: ${JSON.stringify(target)} };
      export default defineConfig({ targets });`;
    const { loaded, findings, cwd } = await configured({ 'sdkwright.config.ts': text });
    expect(findings).toEqual([]);
    expect(loaded?.file).toBe(path.join(cwd, 'sdkwright.config.ts'));
    expect(loaded?.targets.get('pets')?.package.name).toBe('petstore');
  });

  test.each(['js', 'mjs', 'mts'])('may be a .%s file that exports a promise', async (extension) => {
    const text = `export default Promise.resolve(${JSON.stringify({ targets: { pets: target } })});`;
    const { loaded, findings } = await configured({ [`sdkwright.config.${extension}`]: text });
    expect(findings).toEqual([]);
    expect([...(loaded?.targets.keys() ?? [])]).toEqual(['pets']);
  });

  test.each(['yaml', 'yml'])('may be a .%s file with comments and the key no', async (extension) => {
    const text = `# Ours.
$schema: ./node_modules/sdkwright/config.schema.json
targets:
  no:
    spec: api.json
    out: sdk
    package: { name: petstore, version: 1.2.0 }
`;
    const { loaded, findings, cwd } = await configured({ [`sdkwright.config.${extension}`]: text });
    expect(findings).toEqual([]);
    expect(loaded?.targets.get('no')).toMatchObject({
      out: path.join(cwd, 'sdk'),
      package: { version: '1.2.0' },
    });
  });

  test('is found under the name that the caller gives', async () => {
    const { loaded } = await configured(
      { 'conf/mine.json': JSON.stringify({ targets: { pets: target } }) },
      'conf/mine.json',
    );
    expect(loaded?.targets.get('pets')?.out).toBe(path.join(path.dirname(loaded?.file ?? ''), 'sdk'));
  });

  test('has paths relative to its own folder, except for URLs and standard input', async () => {
    const full = {
      ...target,
      spec: 'https://example.com/api.json',
      overlays: ['overlays/a.yaml', 'https://example.com/b.yaml'],
      templates: ['templates'],
      references: { folders: ['../common'], hosts: ['example.com'] },
    };
    const { loaded, cwd } = await asJson({ targets: { pets: full, stdin: { ...target, spec: '-' } } });
    expect(loaded?.targets.get('pets')).toMatchObject({
      ...full,
      out: path.join(cwd, 'sdk'),
      overlays: [path.join(cwd, 'overlays/a.yaml'), 'https://example.com/b.yaml'],
      templates: [path.join(cwd, 'templates')],
      references: { folders: [path.join(cwd, '../common')], hosts: ['example.com'] },
    });
    expect(loaded?.targets.get('stdin')?.spec).toBe('-');
  });
});

describe('the report on a configuration', () => {
  test('names every unknown option with the nearest valid one', async () => {
    const { findings, loaded } = await asJson({
      targets: { x: { ...target, specc: 1, templatez: [] } },
      tragets: {},
    });
    expect(loaded).toBeNull();
    expect(findings).toEqual([
      'config-unknown-key sdkwright.config.json#/targets/x/specc There is no option "specc". Valid options: spec, out, package, client, overlays, templates, names, filter and 9 more. Did you mean "spec"?',
      'config-unknown-key sdkwright.config.json#/targets/x/templatez There is no option "templatez". Valid options: spec, out, package, client, overlays, templates, names, filter and 9 more. Did you mean "templates"?',
      'config-unknown-key sdkwright.config.json#/tragets There is no option "tragets". Valid options: $schema, targets. Did you mean "targets"?',
    ]);
  });

  test.each<[patch: object, finding: string]>([
    [{ out: 5 }, 'config-wrong-type …/out This must be a string, but is the number 5.'],
    [{ spec: '' }, 'config-wrong-type …/spec This must be a string that is not empty, but is "".'],
    [{ package: {} }, 'config-missing-key …/package/name The option "name" is missing.'],
    [{ package: 'x' }, 'config-wrong-type …/package This must be an object, but is "x".'],
    [
      { package: { name: 'Not Valid' } },
      'config-wrong-type …/package/name This must be a valid npm package name, but is "Not Valid".',
    ],
    [
      { package: { name: 'a', version: '1' } },
      'config-wrong-type …/package/version This must be a version such as 1.2.3, but is "1".',
    ],
    [{ transform: 'x' }, 'config-wrong-type …/transform This must be a function, but is "x".'],
    [
      { filter: { exclude: [{ deprecated: 'yes' }] } },
      'config-wrong-type …/filter/exclude/0/deprecated This must be true or false, but is "yes".',
    ],
    [{ overlays: 'a.yaml' }, 'config-wrong-type …/overlays This must be a list, but is "a.yaml".'],
    [{ overlays: [null] }, 'config-wrong-type …/overlays/0 This must be a string, but is null.'],
    [
      { format: 'biome' },
      'config-wrong-type …/format This must be one of "prettier", "none", but is "biome".',
    ],
    [
      { client: { name: 'my client' } },
      'config-wrong-type …/client/name This must be a valid name of a class or property, but is "my client".',
    ],
    [
      { operations: { list: { paging: {} } } },
      'config-unknown-key …/operations/list/paging There is no option "paging". Valid options: pagination, polling, waiters, unwrap.',
    ],
    [
      { diagnostics: { 'duplicate-operationId': 'warning' } },
      `config-unknown-code …/diagnostics/duplicate-operationId There is no diagnostic "duplicate-operationId". Valid codes: ${listed(adjustableCodes())}. Did you mean "duplicate-operation-id"?`,
    ],
    [
      { diagnostics: { toString: 'off' } },
      `config-unknown-code …/diagnostics/toString There is no diagnostic "toString". Valid codes: ${listed(adjustableCodes())}.`,
    ],
    [
      { diagnostics: { 'invalid-syntax': 'warning' } },
      'config-fixed-severity …/diagnostics/invalid-syntax "invalid-syntax" cannot be downgraded: generation cannot continue after it. Codes that can be downgraded: overlay-mismatch, reference-cycle, schema-circular, schema-entangled, unresolved-reference.',
    ],
    [
      { diagnostics: { 'type-unknown': 'fatal' } },
      'config-wrong-type …/diagnostics/type-unknown This must be one of "error", "warning", "info", "off", but is "fatal".',
    ],
  ])('names the place and the mistake in %j', async (patch, finding) => {
    const { findings } = await asJson({ targets: { x: { ...target, ...patch } } });
    expect(findings).toEqual([finding.replace('…', 'sdkwright.config.json#/targets/x')]);
  });

  test('names a missing or empty list of targets', async () => {
    expect((await asJson({})).findings).toEqual([
      'config-missing-key sdkwright.config.json#/targets The option "targets" is missing.',
    ]);
    expect((await asJson({ targets: {} })).findings).toEqual([
      'config-no-targets sdkwright.config.json# "sdkwright.config.json" has no targets.',
    ]);
  });

  test.each([
    [
      'export const x = 1;',
      'config-no-default sdkwright.config.ts# "sdkwright.config.ts" has no default export.',
    ],
    [
      "throw new Error('No token.');",
      'config-broken sdkwright.config.ts# The configuration cannot be loaded: No token.',
    ],
    [
      'export default 5;',
      'config-wrong-type sdkwright.config.ts# This must be an object, but is the number 5.',
    ],
  ])('names the mistake in the file %j', async (text, finding) => {
    expect((await configured({ 'sdkwright.config.ts': text })).findings).toEqual([finding]);
  });

  test.each<[files: Record<string, string>, finding: string]>([
    [
      { 'sdkwright.config.ts': "export default {\n  targets: { a: 'x' b: 'y' },\n};\n" },
      'sdkwright.config.ts:2:21 The file is not valid TypeScript: Unexpected token, expected ",".',
    ],
    [
      { 'sdkwright.config.mjs': 'export default {;' },
      'sdkwright.config.mjs:1:17 The file is not valid JavaScript: Unexpected token.',
    ],
    [
      { 'sdkwright.config.ts': "import './more/own.ts';\nexport default {};", 'more/own.ts': 'const a = ;' },
      'more/own.ts:1:11 The file is not valid TypeScript: Unexpected token.',
    ],
    [
      { 'sdkwright.config.json': '{\n  "targets": {' },
      'sdkwright.config.json:2:15 The file is not valid JSON: expected a key in double quotes but found the end of the text.',
    ],
    [
      { 'sdkwright.config.yaml': 'targets:\n  a: [x\n    y: 1\n' },
      'sdkwright.config.yaml:3:6 The file is not valid YAML: missed comma between flow collection entries.',
    ],
  ])('names the place of a syntax error: %j', async (files, finding) => {
    expect((await configured(files)).findings).toEqual([`invalid-syntax ${finding}`]);
  });

  test.each<[outs: readonly string[], findings: readonly string[]]>([
    [['./gen', 'gen2', 'other/gen'], []],
    [['./gen', 'x/../gen/'], ['/targets/t1/out The target "t0" writes to …/gen too.']],
    [['gen/src', 'gen'], ['/targets/t0/out …/gen/src lies in …/gen, where the target "t1" writes.']],
    [['gen', 'Gen/src'], ['/targets/t1/out …/Gen/src lies in …/gen, where the target "t0" writes.']],
  ])('names targets with overlapping folders in %j', async (outs, expected) => {
    const targets = Object.fromEntries(outs.map((out, index) => [`t${index}`, { ...target, out }]));
    const { findings, cwd } = await asJson({ targets });
    expect(findings.map((finding) => finding.replaceAll(cwd, '…'))).toEqual(
      expected.map((finding) => `config-shared-folder sdkwright.config.json#${finding}`),
    );
  });

  test('names a missing file', async () => {
    expect((await configured({})).findings).toEqual([
      'config-not-found  There is no configuration "sdkwright.config.ts".',
    ]);
    expect((await configured({}, 'other.ts')).findings).toEqual([
      'config-not-found  There is no configuration "other.ts".',
    ]);
  });
});
