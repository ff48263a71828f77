import { describe, expect, it } from 'vitest';
import { withVersion } from '../../generator/changes/changelog.ts';
import { compareSurfaces } from '../../generator/changes/compare.ts';
import { nextVersion } from '../../generator/changes/version.ts';
import { operation, surface } from './surfaces.ts';

describe('the next version', () => {
  it.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', null, '1.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', null, '0.2.4'],
    ['2.0.0-beta.1', 'minor', '2.1.0'],
    ['10.20.30+build.5', null, '10.20.31'],
  ] as const)('after %s and a change of level %s is %s', (version, level, next) => {
    expect(nextVersion(version, level)).toBe(next);
  });
});

describe('the change log', () => {
  const report = compareSurfaces(surface(), surface({ operations: [operation()] }));

  it('begins with the first version', () => {
    expect(withVersion(null, '0.1.0', null)).toBe('# Changelog\n\n## 0.1.0\n\nFirst version.\n');
  });

  it('has the newest version first, and keeps the edits of people', () => {
    const before = '# Changelog\n\n## 0.1.0\n\nFirst version, *polished*.\n';
    expect(withVersion(before, '0.1.1', report)).toBe(
      [
        '# Changelog',
        '## 0.1.1',
        '**minor**: Everything that worked goes on working.',
        '### Other changes',
        '- `machines.get` was added (GET /machines/{id})',
        '## 0.1.0',
        'First version, *polished*.\n',
      ].join('\n\n'),
    );
  });

  it('keeps an introduction above the versions', () => {
    expect(withVersion('# Changelog\n\nOurs.\n\n## 0.1.0\n\nFirst.\n', '0.1.1', null)).toBe(
      '# Changelog\n\nOurs.\n\n## 0.1.1\n\nFirst version.\n\n## 0.1.0\n\nFirst.\n',
    );
    expect(withVersion('By hand.\n', '0.1.0', null)).toBe(
      '# Changelog\n\nBy hand.\n\n## 0.1.0\n\nFirst version.\n',
    );
  });

  it.each(['```md\n## 1.0.0\n```', '~~~~\n~~~\n## 1.0.0\n~~~~', '```\n## 1.0.0'])(
    'does not read a version inside a fenced code block: %j',
    (fence) => {
      const introduction = `# Changelog\n\nOurs looks so:\n\n${fence}\n`;
      expect(withVersion(introduction, '0.1.0', null)).toBe(`${introduction}\n## 0.1.0\n\nFirst version.\n`);
    },
  );
});
