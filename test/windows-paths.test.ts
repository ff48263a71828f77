import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkFolders } from '../generator/config/check-folders.ts';
import { targetFromFlags } from '../generator/config/from-flags.ts';
import { resolveTargets } from '../generator/config/resolve-target.ts';
import { Diagnostics } from '../generator/diagnostics/report.ts';
import { isInside } from '../generator/inside.ts';
import { hashOf } from '../generator/load/hash.ts';
import { displayName, resolveUrl, toPath, toUrl } from '../generator/load/read/address.ts';
import { createPolicy } from '../generator/load/read/policy.ts';
import { pathProblem } from '../generator/output/safe-path.ts';
import { shownPath } from '../generator/templates/sources.ts';

// Everything here runs as it would on Windows: with its paths, and its file URLs.
vi.mock('node:path', async (load) => {
  const { win32 } = await load<typeof import('node:path')>();
  return { ...win32, default: win32 };
});
vi.mock('node:url', async (load) => {
  const url = await load<typeof import('node:url')>();
  const windows = { windows: true };
  return {
    ...url,
    fileURLToPath: (address: string | URL) => url.fileURLToPath(address, windows),
    pathToFileURL: (path: string) => url.pathToFileURL(path, windows),
  };
});

const project = 'C:\\work\\kites';

describe('a document', () => {
  it.each([
    ['api\\kites.yaml', 'file:///C:/work/kites/api/kites.yaml'],
    ['..\\kites.yaml', 'file:///C:/work/kites.yaml'],
    ['D:\\api docs\\kites.yaml', 'file:///D:/api%20docs/kites.yaml'],
    ['d:/api/kites.yaml', 'file:///d:/api/kites.yaml'],
    ['\\\\server\\share\\kites.yaml', 'file://server/share/kites.yaml'],
    ['https://kites.example/api.yaml', 'https://kites.example/api.yaml'],
  ])('is found at %s', (spec, url) => {
    expect(toUrl(spec, project)?.href).toBe(url);
  });

  it('is reported with its path from the working directory, or with its drive if it is on another', () => {
    expect(displayName('file:///C:/work/kites/api/kites.yaml', project)).toBe('api/kites.yaml');
    expect(displayName('file:///C:/work/kites.yaml', project)).toBe('../kites.yaml');
    expect(displayName('file:///D:/api%20docs/kites.yaml', project)).toBe('D:/api docs/kites.yaml');
  });

  it('refers to files by either slash, and to drives by their letter', () => {
    const base = 'file:///C:/work/kites/api/kites.yaml';
    const found = ['./tail.yaml', 'models\\tail.yaml', '..\\tail.yaml', 'file:///D:/tail.yaml'].map(
      (reference) => toPath(resolveUrl(reference, base) ?? ''),
    );
    expect(found).toEqual([
      'C:\\work\\kites\\api\\tail.yaml',
      'C:\\work\\kites\\api\\models\\tail.yaml',
      'C:\\work\\kites\\tail.yaml',
      'D:\\tail.yaml',
    ]);
  });

  it('has the same hash as on other systems', () => {
    const at = (folder: string): string =>
      hashOf([
        { url: `${folder}/kites.yaml`, value: { a: 1 } },
        { url: `${folder}/models/tail.yaml`, value: { b: 2 } },
      ]);
    expect(at('file:///C:/work/kites')).toBe(at('file:///home/me/kites'));
  });

  it.each([
    ['file:///C:/work/kites/api/models/tail.yaml', true],
    ['file:///C:/work/kites/api/..tail.yaml', true],
    ['file:///c:/WORK/kites/api/tail.yaml', true],
    ['file:///C:/work/kites/tail.yaml', false],
    ['file:///C:/work/kites/api-other/tail.yaml', false],
    ['file:///D:/work/kites/api/tail.yaml', false],
    ['file://server/share/tail.yaml', false],
    ['file:///E:/shared/tail.yaml', true],
  ])('may refer to %s: %s', async (url, isAllowed) => {
    const root = new URL('file:///C:/work/kites/api/kites.yaml');
    const request = { spec: '', cwd: project, stdin: null, references: { folders: ['E:\\shared'] } };
    const policy = await createPolicy(root, request as unknown as Parameters<typeof createPolicy>[1]);
    expect((await policy.check('tail', url)).ok).toBe(isAllowed);
  });
});

describe('a target', () => {
  const target = { spec: 'api\\kites.yaml', out: '..\\sdk', package: { name: 'kites' } };

  it('resolves paths from the folder of the configuration, and leaves URLs unchanged', () => {
    const targets = {
      a: { ...target, templates: ['D:\\templates'] },
      b: { ...target, spec: 'https://kites.example' },
    };
    const [a, b] = [...resolveTargets({ targets }, project).values()];
    expect(a).toMatchObject({
      spec: 'C:\\work\\kites\\api\\kites.yaml',
      out: 'C:\\work\\sdk',
      templates: ['D:\\templates'],
    });
    expect(b?.spec).toBe('https://kites.example');
  });

  it('is named after its folder', () => {
    expect(targetFromFlags({ spec: 'a.yaml', out: 'build\\My SDK\\' }, project).package.name).toBe('my-sdk');
    expect(targetFromFlags({ spec: 'a.yaml', out: 'D:\\' }, project).package.name).toBe('sdk');
  });

  it.each([
    ['c:\\WORK\\kites\\sdk', 1],
    ['C:\\work\\kites\\sdk\\core', 1],
    ['C:/work/kites/sdk', 1],
    ['C:\\work\\kites\\sdk-core', 0],
    ['D:\\work\\kites\\sdk', 0],
  ])('in %s gets %s diagnostics next to a target in C:\\work\\kites\\sdk', (out, findings) => {
    const diagnostics = new Diagnostics();
    const targets = { a: { ...target, out: 'sdk' }, b: { ...target, out } };
    checkFolders(resolveTargets({ targets }, project), { file: 'c', pointer: '' }, diagnostics);
    expect(diagnostics.all).toHaveLength(findings);
  });
});

describe('a package', () => {
  it.each(['C:/x.ts', 'c:x.ts', '..\\x.ts', 'src\\x.ts', '\\\\server\\x.ts', '//server/x.ts'])(
    'has no file at %s',
    (path) => {
      expect(pathProblem(path)).not.toBeNull();
    },
  );

  it('contains the files in its folder, and nothing of another drive', () => {
    expect(isInside('C:\\work\\sdk\\src\\a.ts', 'C:\\work\\sdk')).toBe(true);
    expect(isInside('C:\\work\\sdk', 'C:\\work\\sdk')).toBe(true);
    expect(isInside('C:\\work\\sdk2\\a.ts', 'C:\\work\\sdk')).toBe(false);
    expect(isInside('D:\\work\\sdk\\a.ts', 'C:\\work\\sdk')).toBe(false);
  });
});

describe('a template', () => {
  beforeAll(() => {
    vi.spyOn(process, 'cwd').mockReturnValue(project);
    return () => vi.restoreAllMocks();
  });

  it('is reported with its path from the working directory, with slashes', () => {
    expect(shownPath('C:\\work\\kites\\templates\\partials\\body.hbs')).toBe('templates/partials/body.hbs');
    expect(shownPath('D:\\templates\\body.hbs')).toBe('D:\\templates\\body.hbs');
  });
});
