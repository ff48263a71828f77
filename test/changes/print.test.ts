import { describe, expect, it } from 'vitest';
import { compareSurfaces } from '../../generator/changes/compare.ts';
import { printMarkdown, printText } from '../../generator/changes/print.ts';
import { parseSurface, printSurface } from '../../generator/changes/surface-text.ts';
import { alias, enumeration, field, model, object, operation, surface } from './surfaces.ts';

const before = surface({ operations: [operation()], models: [model('Region', enumeration(['Ny2', 'Ca1']))] });
const after = surface({
  models: [model('Region', enumeration(['Ny2', 'Ca1', 'Ams1'])), model('Cut`<b>', alias('"|"'))],
});
const report = compareSurfaces(before, after);

describe('the change report', () => {
  it('has one line for each change in a terminal, the worst first', () => {
    expect(printText(report)).toBe(
      [
        '  - machines.get was removed  [breaks types and wire]',
        '  + Cut`<b> was added',
        '  + Region.Ams1 was added; a switch over all cases no longer covers every one',
        '  major: 1 change may break the code of callers, and 1 change may break packages already released.',
      ].join('\n'),
    );
  });

  it('can be limited to the first changes', () => {
    expect(printText(report, 1)).toContain('\n  … and 2 more\n');
  });

  it('has lists under headings in Markdown, and escapes names', () => {
    expect(printMarkdown(report)).toBe(
      [
        '**major**: 1 change may break the code of callers, and 1 change may break packages already released.',
        '### Breaking',
        '- `machines.get` was removed (types, wire)',
        '### Other changes',
        '- `` Cut`<b> `` was added\n- `Region.Ams1` was added; a switch over all cases no longer covers every one',
      ].join('\n\n') + '\n',
    );
  });

  it('states that nothing changed', () => {
    expect(printText(compareSurfaces(after, after))).toBe(
      'Nothing that callers or the service can notice has changed.',
    );
  });
});

describe('a surface as text', () => {
  it('is parsed to the same surface, with any names', () => {
    const odd = surface({ models: [model('__proto__', object(field('__proto__'), field('constructor')))] });
    expect(parseSurface(printSurface(odd))).toEqual(odd);
    expect(parseSurface(printSurface(surface()))).toEqual(surface());
  });

  const written = printSurface(before);

  it('has one entry on each line', () => {
    expect(written.split('\n')).toHaveLength(17);
    expect(parseSurface(written.replaceAll('\n', '\r\n'))).toEqual(before);
  });

  it.each(['', '{}', '[]', '{"surface": 1}', written.replace('Ny2', 'Ny3'), written.slice(0, -20)])(
    'is not read from %j',
    (text) => {
      expect(parseSurface(text)).toBeNull();
    },
  );
});
