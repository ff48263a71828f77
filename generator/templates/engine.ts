import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { helpers, knownHelpers } from './helpers.ts';
import { isFileTemplate, partialName } from './lookup.ts';
import { precompiled } from './precompiled.ts';
import type { TemplateSource } from './sources.ts';
import { withPlace } from './template-error.ts';

/** Renders templates by name. */
export interface Engine {
  /**
   * @throws {TemplateError} if the template prints a value that is not code, or does not exist
   * @throws {Error} if there is no such template, or its syntax is invalid; `checkTemplates` reports the
   * place before
   */
  render(name: string, view: unknown): string;
}

/** A Handlebars, and what makes a template of a source with it. */
export interface Compiler {
  readonly handlebars: ReturnType<typeof runtime.create>;
  compile(source: TemplateSource): Handlebars.TemplateDelegate;
}

/**
 * Creates an engine with its own Handlebars, which has no helpers or partials of others.
 *
 * @param templates - a team's templates come before ours of the same name
 */
export async function createEngine(templates: readonly TemplateSource[]): Promise<Engine> {
  const compiler = await compilerFor(templates);
  const { handlebars } = compiler;
  for (const name of Object.keys(handlebars.helpers))
    if (knownHelpers[name] !== true) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);

  const delegates = (wanted: TemplateSource['owner']) =>
    templates
      .filter(({ owner }) => owner === wanted)
      .map((each) => [each.name, delegate(each, compiler)] as const);
  const base = delegates('base');
  const compiled = new Map([...base, ...delegates('team')]);

  for (const [name, template] of base) handlebars.registerPartial(`base/${partialName(name)}`, template);
  for (const [name, template] of compiled)
    if (!isFileTemplate(name)) handlebars.registerPartial(partialName(name), template);
  return {
    render(name, view) {
      const template = compiled.get(name);
      if (template === undefined) throw new Error(`There is no template ${name}.hbs.`);
      return template(view, { allowProtoPropertiesByDefault: false });
    },
  };
}

/** The compiler of Handlebars is loaded only for templates of a team. */
async function compilerFor(templates: readonly TemplateSource[]): Promise<Compiler> {
  const known = templates.every(({ text }) => precompiled.has(text));
  if (!known) return (await import('./compile.ts')).createCompiler();
  const handlebars = runtime.create();
  return { handlebars, compile: ({ text }) => handlebars.template(precompiled.get(text) ?? {}) };
}

/** Renders a template, which is compiled on first use. */
function delegate(source: TemplateSource, { compile }: Compiler): Handlebars.TemplateDelegate {
  let compiled: Handlebars.TemplateDelegate | undefined;
  return (view, options) => {
    compiled ??= compile(source);
    try {
      return compiled(view, options);
    } catch (error) {
      throw withPlace(error, source.file);
    }
  };
}
