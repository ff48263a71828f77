import fc from 'fast-check';

/** What escapes from a string, a comment, a template, Markdown, a terminal or a folder, if anything does. */
const attacks: readonly string[] = [
  ...['*/', '*/ globalThis.canary = 1; /*', '*/}', '/*', '//', '/**', '*\\/', '\\*/', '* /', '*\u200b/', '*\0/'],
  ...["'", '"', '`', "\\'", '\\', '\\\\', "'; globalThis.canary = 1; '", '"; globalThis.canary = 1; "'],
  ...['${globalThis.canary = 1}', '`${globalThis.canary = 1}`', '${', '$&', "$'", '$1', '$$', '\\u0027', '\\x27'],
  ...['\n', '\r', '\r\n', '\t', '\0', '\u0007', '\u001b[31m', '\u001b]0;x\u0007', '\u009b2J', '\u0085', '\v', '\f'],
  ...['\nglobalThis.canary = 1\n', '\u2028globalThis.canary = 1\u2028', '\u2029', '\u2028', '\ufeff', '\u200b', '\u200d'],
  ...['\u202e', '\u2066\u202e\u2069', '\ud800', '\udc00x', '\udfff\ud800', '\u00ad', '\ufff9', '\u{e0001}', '\u{1f4a9}'],
  ...['</script>', '<script>globalThis.canary = 1</script>', '<!--', '-->', '<![CDATA[', '<img src=x onerror=alert(1)>'],
  ...['{{handlebars}}', '{{{raw}}}', '{{> partial}}', '{{#each this}}', '{{!--', '--}}', '{{', '}}', '\\{{x}}'],
  ...['@ts-ignore', '// @ts-ignore', '\n// @ts-nocheck\n', '@deprecated', '{@link x}', '\n@internal\n', '@see', '@'],
  ...['# heading', '\n# heading\n', '\n===\n', '\n---\n', '```', '\n```\n', '~~~', '\n~~~\n', '[x](javascript:alert(1))'],
  ...['![x](https://example.com/x.png)', '\n[x]: https://example.com\n', '[x]', '<https://example.com>', '| a | b |', '- x'],
  ...['../../escape', '..', '.', '/', '//', '\\..\\x', '/etc/passwd', 'C:\\x', 'con', 'aux.ts', '%2e%2e%2f', '~', 'file:///x'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'toJSON'],
  ...['delete', 'default', 'class', 'import', 'await', 'arguments', 'eval', 'undefined', 'null', 'true', 'NaN', 'async', 'of'],
  ...['Object', 'Array', 'Promise', 'Record', 'Blob', 'Response', 'Error', 'globalThis', 'Plan', 'Client', 'request', 'any'],
  ...['client', 'options', 'input', 'answer', 'value', 'error', 'key', 'index', 'runtime', 'bind', 'fetch', 'hooks'],
  ...['', ' ', '  ', '0', '1a', '-1', '1e3', '-', '_', '$', '.', ',', ':', ';', '=', '=>', '(', ')', '[', ']', '{', '}', '?'],
  ...['ﬀ', 'İ', 'ı', 'ß', 'é', 'e\u0301', '中文', 'Ωmega', '৴', '²', '①', 'ⅷ', 'ªº', '𝒳', 'न्', '\u0903', '\u0301'],
  ...['x'.repeat(300), 'veryLong'.repeat(2_000), '*/'.repeat(200), 'a b '.repeat(200).trim()],
];

/** The characters attacks are made of, to be put together in ways nobody thought of. */
const pieces: readonly string[] = [
  ...'*/\\\'"`${}()[]<>#@|!-_=+.,:;~^&%? \n\r\t\0',
  ...['\u2028', '\u202e', '\ud800', '\u001b', 'a', 'Z', '0', 'u', '中', '*/', '/*', '//', '</', '${', '{{', '}}', '```'],
];

/** Any hostile text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...attacks) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map((two) => two.join('')) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
