import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSpan, safeMarkdown, safeMarkdownLine } from '../../generator/escape/markdown.ts';

describe('a description', () => {
  it('keeps paragraphs, lists, quotes, emphasis and code', () => {
    const text = 'One *or* `two`.\n\n- a\n  1. b\n\n> c\n\n```ts\nconst a = <T>[];\n```';
    expect(safeMarkdown(text)).toBe(text);
  });

  it('has no headings or rules of its own', () => {
    const text = '# a\n> ## b\n- # c\nd\n===\ne\n---\n***\n- - -\n_ _ _';
    expect(safeMarkdown(text).split('\n')).toEqual([
      ...['\\# a', '> \\## b', '- \\# c', 'd', '\\===', 'e', '\\---', '\\***', '- - \\-', '\\_ _ _'],
    ]);
  });

  it('shows HTML as text', () => {
    expect(safeMarkdown('<script>x</script> `<b>` <!-- c')).toBe('&lt;script>x&lt;/script> `<b>` &lt;!-- c');
  });

  it('shows where a link leads', () => {
    const text =
      'See [the docs](https://example.com/a_b "Docs"), [x](https://example.com), <https://example.com>.';
    expect(safeMarkdown(text.replace('[x]', '[https://example.com]'))).toBe(
      'See the docs (https://example.com/a_b), https://example.com, https://example.com.',
    );
  });

  it('has no other links, images, definitions or tables', () => {
    expect(safeMarkdown('[x](javascript:alert(1)) ![x](y.png)\n[x]: https://example.com\n| a |\n| - |')).toBe(
      '\\[x\\](javascript:alert(1)) !\\[x\\](y.png)\n\\[x\\]: https://example.com\n\\| a \\|\n\\| - \\|',
    );
  });

  it('cannot leave a code block open', () => {
    expect(safeMarkdown('```\nopen')).toBe('\\`\\`\\`\nopen');
    expect(safeMarkdown('~~~\nopen')).toBe('\\~~~\nopen');
    expect(safeMarkdown('~~~ ts x\n```\n~~~')).toBe('````ts\n```\n````');
  });

  it('has no formulas', () => {
    expect(safeMarkdown('$$\nx')).toBe('\\$\\$\nx');
  });

  it('keeps escapes, and escapes characters that could join our own escapes', () => {
    expect(safeMarkdown('\\* \\` ` \\')).toBe('\\* \\` \\` \\\\');
  });
});

it('a line stays one line, and does not become a block', () => {
  expect(safeMarkdownLine('a\n| b')).toBe('a \\| b');
  expect(['# a', '- a', '1. a', '> a', '---', '*a*'].map(safeMarkdownLine)).toEqual([
    ...['\\# a', '\\- a', '1\\. a', '\\> a', '\\---', '*a*'],
  ]);
});

it('a code span holds any text, and ends where it should', () => {
  expect(['a', '`', 'a``b', '', 'GET\n/a'].map(codeSpan)).toEqual([
    '`a`',
    '`` ` ``',
    '```a``b```',
    '` `',
    '`GET /a`',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\\') }), (text) => {
      const span = codeSpan(text);
      const [fence = ''] = /^`+/.exec(span) ?? [];
      expect(span.match(/`+/g)?.filter(({ length }) => length === fence.length)).toHaveLength(2);
    }),
  );
});
