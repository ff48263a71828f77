import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/folders.ts';

const sources = `${repository}/generated/paperspace/src`;
const setUp = `import { createClient } from '${sources}/index.ts';
const client = createClient({ apiKey: 'key' });`;

/** What a program brings along of the Paperspace package, as a bundler leaves it. */
interface Bundle {
  /** Modules of the runtime whose code is in it. */
  readonly modules: readonly string[];
  readonly gzipped: number;
}

async function bundle(program: string): Promise<Bundle> {
  const build = await rolldown({
    input: 'program',
    resolve: { extensionAlias: { '.js': ['.ts'] } },
    treeshake: { moduleSideEffects: (id) => id === 'program' },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? id : null),
        load: (id) => (id === 'program' ? { code: program, moduleType: 'ts' } : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  const [{ code, modules }] = output;
  const held = Object.entries(modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 && id.startsWith(`${sources}/runtime/`)
      ? [id.slice(`${sources}/runtime/`.length, -'.ts'.length)]
      : [],
  );
  return { modules: held.toSorted(), gzipped: gzipSync(code, { level: 9 }).length };
}

const call = [
  'auth/bearer',
  'client',
  'clock',
  'credentials',
  'errors/api-errors',
  'errors/no-response',
  'errors/describe-body',
  'errors/response-error',
  'errors/retry-after',
  'errors/sdk-error',
  'errors/transport-errors',
  'fields',
  'headers',
  'limits',
  'message',
  'on-abort',
  'package-name',
  'parameters',
  'read/json',
  'redirects',
  'request',
  'retry',
  'scope',
  'secret-names',
  'send',
  'url',
];

const list = [
  'page',
  'paginate',
  'paging/cursor',
  'paging/input-path',
  'paging/page-cursor',
  'paging/pagination-error',
  'paging/scheme',
];

const programs = [
  {
    what: 'one GET',
    program: `import { get } from '${sources}/resources/machines.ts'; await get(client, { id: 'm' });`,
    modules: [...call, 'path'],
    most: 4700,
  },
  {
    what: 'one list',
    program: `import { list } from '${sources}/resources/machines.ts'; await list(client);`,
    modules: [...call, ...list],
    most: 5983,
  },
];

describe('a bundle of the Paperspace package', () => {
  it.each(programs)(
    'with $what holds only what it uses of the runtime',
    async ({ program, modules, most }) => {
      const { modules: held, gzipped } = await bundle(`${setUp}\n${program}`);
      expect(held).toEqual(modules.toSorted());
      expect(gzipped).toBeLessThanOrEqual(most);
    },
  );

  it('with the class is small', async () => {
    const program = `import { Paperspace } from '${sources}/index.ts'; await new Paperspace().machines.get({ id: 'm' });`;
    expect((await bundle(program)).gzipped).toBeLessThanOrEqual(12_922);
  });
});
