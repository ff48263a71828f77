import type { HelperOptions } from 'handlebars';
import {
  assembled,
  comment,
  docComment,
  identifier,
  isCode,
  json,
  markdown,
  markdownCode,
  markdownLine,
  path,
  propertyKey,
  stringLiteral,
  type Code,
} from '../escape/code.ts';
import { RawTextError, Text } from '../escape/text.ts';
import { messageOf } from '../error-message.ts';
import { TemplateError, type TemplatePlace } from './template-error.ts';

/** The helper of every `{{path}}`: prints code and rejects other values. */
export const printHelper = 'print';

/** All helpers of templates by name, with their purpose. */
export const helperDocs: Readonly<Record<string, string>> = {
  doc: 'prose inside a doc comment',
  comment: 'text after `//`, on one line',
  string: 'a string literal',
  identifier: 'a name in code',
  key: 'a property name',
  path: 'a path inside the package',
  json: 'a JSON value',
  markdown: 'a paragraph of Markdown',
  line: 'Markdown on one line',
  span: 'a code span in Markdown, backticks included',
  indent: 'code, each line indented by so many spaces',
};

/** Helpers of Handlebars that templates may use, each as a block. */
export const builtIn = ['if', 'unless', 'each', 'with'] as const;

/** The only helpers. Every other name in a template is a path in its view. */
export const knownHelpers: Record<string, boolean> = {
  ...Object.fromEntries(Object.keys(helperDocs).map((name) => [name, true])),
  [printHelper]: true,
  if: true,
  unless: true,
  each: true,
  with: true,
  lookup: false,
  log: false,
  blockHelperMissing: false,
  helperMissing: false,
};

/** Names of all helpers, for messages. */
export const helperNames: readonly string[] = [...Object.keys(helperDocs), ...builtIn];

type Helper = (...parameters: readonly unknown[]) => string;

/** The implementations of {@link helperDocs} and of {@link printHelper}. */
export const helpers: Readonly<Record<string, Helper>> = {
  [printHelper]: located((value) => {
    if (value instanceof Text) throw new RawTextError();
    if (!isCode(value)) throw new Error(`Only code can be printed, and this is ${describe(value)}.`);
    return value;
  }),
  doc: located((value) => docComment(textOf(value))),
  comment: located((value) => comment(textOf(value))),
  string: located((value) => stringLiteral(textOf(value))),
  identifier: located((value) => identifier(textOf(value))),
  key: located((value) => propertyKey(textOf(value))),
  path: located((value) => path(textOf(value))),
  json: located((value) => json(Text.raw(textOf(value)))),
  markdown: located((value) => markdown(textOf(value))),
  line: located((value) => markdownLine(textOf(value))),
  span: located((value) => markdownCode(textOf(value))),
  indent: located((value, spaces) => indented(value, spaces)),
};

function located(print: (value: unknown, extra: unknown) => Code): Helper {
  return (...parameters) => {
    const options = parameters.at(-1);
    const [value, extra] = parameters;
    try {
      return print(value, parameters.length > 2 ? extra : null).toString();
    } catch (error) {
      if (error instanceof TemplateError || !isHelperOptions(options)) throw error;
      throw new TemplateError(messageOf(error), placeOf(options));
    }
  };
}

function isHelperOptions(value: unknown): value is HelperOptions & { readonly loc: hbs.AST.SourceLocation } {
  return typeof value === 'object' && value !== null && 'loc' in value && 'hash' in value;
}

function placeOf({ loc }: { readonly loc: hbs.AST.SourceLocation }): TemplatePlace {
  return { template: loc.source, line: loc.start.line, column: loc.start.column + 1 };
}

function textOf(value: unknown): Text | string {
  if (value instanceof Text || typeof value === 'string') return value;
  if (isCode(value)) return value.toString();
  throw new Error(`A helper takes text, and this is ${describe(value)}.`);
}

function indented(value: unknown, spaces: unknown): Code {
  if (!isCode(value)) throw new Error(`Only code can be indented, and this is ${describe(value)}.`);
  const margin = ' '.repeat(typeof spaces === 'number' ? spaces : 2);
  return assembled(value.toString().replace(/^(?=.)/gm, margin));
}

function describe(value: unknown): string {
  if (value === undefined) return 'not in the view';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
