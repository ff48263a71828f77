import Handlebars from 'handlebars';
import { helpers } from './helpers.ts';
import { isFileTemplate, lookUp, partialName, type Template, type TemplateSet } from './lookup.ts';
import { guardOutput, knownHelpers, parse } from './parse.ts';

/** Renders templates by name. */
export interface Engine {
  /**
   * @throws {TemplateError} if the template prints what is no code.
   * @throws {Error} if there is no such template, or it is broken; {@link checkTemplates} tells where, beforehand.
   */
  render(name: string, view: object): string;
}

/** How templates are compiled: no silence about missing values, no escaping for HTML, no helper but ours. */
const compileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers,
  explicitPartialContext: true,
} as const;

/** An engine with its own Handlebars: nothing registered elsewhere reaches it. */
export function createEngine(templates: TemplateSet): Engine {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers))
    if (knownHelpers[name] !== true) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);

  const compile = (template: Template): Handlebars.TemplateDelegate =>
    handlebars.compile(guardOutput(parse(template.text, template.file)), compileOptions);
  const compiled = new Map<string, Handlebars.TemplateDelegate>();

  for (const [name, template] of templates.base)
    handlebars.registerPartial(`base/${partialName(name)}`, compile(template));
  for (const name of [...templates.base.keys(), ...templates.team.keys()]) {
    const template = lookUp(templates, name);
    if (template === null) continue;
    if (isFileTemplate(name)) compiled.set(name, compile(template));
    else handlebars.registerPartial(partialName(name), compile(template));
  }
  return {
    render(name, view) {
      const template = compiled.get(name);
      if (template === undefined) throw new Error(`There is no template ${name}.hbs.`);
      return template(view, { allowProtoPropertiesByDefault: false });
    },
  };
}
