import { extname } from 'node:path';
import { format } from 'oxfmt';
import type { Options } from 'prettier';
import * as v from 'valibot';
import { joinUnions } from './join-unions.ts';

/** The options that oxfmt has too, with Prettier's defaults. */
const schema = v.strictObject({
  printWidth: v.optional(v.number(), 80),
  tabWidth: v.optional(v.number(), 2),
  useTabs: v.optional(v.boolean(), false),
  semi: v.optional(v.boolean(), true),
  singleQuote: v.optional(v.boolean(), false),
  quoteProps: v.optional(v.picklist(['as-needed', 'consistent', 'preserve']), 'as-needed'),
  trailingComma: v.optional(v.picklist(['all', 'es5', 'none']), 'all'),
  bracketSpacing: v.optional(v.boolean(), true),
  objectWrap: v.optional(v.picklist(['preserve', 'collapse']), 'preserve'),
  arrowParens: v.optional(v.picklist(['always', 'avoid']), 'always'),
  proseWrap: v.optional(v.picklist(['always', 'never', 'preserve']), 'preserve'),
  endOfLine: v.optional(v.literal('lf'), 'lf'),
});

type Style = v.InferOutput<typeof schema>;

/**
 * A text as Prettier would format it, by oxfmt, which takes a fiftieth of the time.
 *
 * @returns null where the two may differ: for other languages and options, what is not to be formatted, and what cannot be parsed
 */
export async function formatFast(path: string, text: string, options: Options): Promise<string | null> {
  const style = v.safeParse(schema, options);
  if (!style.success || /(?:prettier|oxfmt)-ignore/.test(text)) return null;
  switch (extname(path)) {
    case '.ts':
      return code(text, style.output);
    case '.json':
      // Under the name `package.json`, lists would be broken as npm breaks them.
      return formatted('file.json', text, style.output);
    case '.md':
      return markdown(text, style.output);
    default:
      return null;
  }
}

/** What oxfmt 0.79 breaks in another place than Prettier 3.10. In narrow styles, the runtime has it. */
const brokenNegation = /^\s*!\($/m;

async function code(text: string, style: Style): Promise<string | null> {
  // A `.ts` file without imports and exports would be a script, in which `for await` is an error.
  const result = await formatted('file.mts', text, style);
  if (result === null || brokenNegation.test(result)) return null;
  return joinUnions(result, style.printWidth, style.tabWidth);
}

/** Code blocks are formatted as files are: oxfmt takes those in Markdown for scripts. */
async function markdown(text: string, style: Style): Promise<string | null> {
  // A block in a longer fence shows what a shorter fence would be.
  const result = /`{4}|~~~/.test(text) ? null : await formatted('file.md', text, style);
  if (result === null) return null;
  const blocks = result.split(/^(```ts\n)([^]*?)(?=^```$)/m);
  const parts = blocks.map(async (part, index) => {
    const isCode = blocks[index - 1] === '```ts\n';
    return isCode ? ((await code(part, style)) ?? part) : part;
  });
  return (await Promise.all(parts)).join('');
}

/** Null if the text cannot be parsed, or oxfmt has no binary for this system. */
async function formatted(name: string, text: string, style: Style): Promise<string | null> {
  const result = await format(name, text, style).catch(() => null);
  return result === null || result.errors.length > 0 ? null : result.code;
}
