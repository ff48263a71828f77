import Handlebars from 'handlebars';
import type { Compiler } from './engine.ts';
import { knownHelpers } from './helpers.ts';
import { guardOutput, parse } from './parse.ts';
import type { TemplateSource } from './sources.ts';

/** Missing values throw, HTML is not escaped, and only our helpers exist. */
const options = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers,
  explicitPartialContext: true,
} as const;

/** Creates a Handlebars that compiles templates. Invalid syntax was reported before. */
export function createCompiler(): Compiler {
  const handlebars = Handlebars.create();
  return {
    handlebars,
    compile: ({ text, file }) => handlebars.compile(guardOutput(parse(text, file)), options),
  };
}

/** A template as the code of its specification, for the bundle. */
export function precompile({ text, file }: TemplateSource): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- it is a string, though its type says otherwise
  return String(Handlebars.precompile(guardOutput(parse(text, file)), options));
}
