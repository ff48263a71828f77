import Handlebars from 'handlebars';
import { helpers } from './helpers.ts';
import { isFileTemplate, partialName } from './lookup.ts';
import { guardOutput, knownHelpers, parse } from './parse.ts';
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

/** Options of Handlebars: missing values throw, no HTML escaping, only our helpers. */
const compileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers,
  explicitPartialContext: true,
} as const;

/**
 * Creates an engine with its own Handlebars, which has no helpers or partials of others.
 *
 * @param templates - a team's templates come before ours of the same name
 */
export function createEngine(templates: readonly TemplateSource[]): Engine {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers))
    if (knownHelpers[name] !== true) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);

  const delegates = (wanted: TemplateSource['owner']) =>
    templates
      .filter(({ owner }) => owner === wanted)
      .map((each) => [each.name, delegate(each, handlebars)] as const);
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

/** Renders a template, which is compiled on first use. Invalid syntax was reported before. */
function delegate(
  { text, file }: TemplateSource,
  handlebars: typeof Handlebars,
): Handlebars.TemplateDelegate {
  let compiled: Handlebars.TemplateDelegate | undefined;
  return (view, options) => {
    compiled ??= handlebars.compile(guardOutput(parse(text, file)), compileOptions);
    try {
      return compiled(view, options);
    } catch (error) {
      throw withPlace(error, file);
    }
  };
}
