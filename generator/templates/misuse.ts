import { builtIn } from './helpers.ts';

type Call = Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>;

/**
 * The fault in a call of a helper that prints; null without one. Handlebars would ignore excess arguments.
 */
export function misuseOf(helper: string, { params, hash }: Call): string | null {
  if (builtIn.some((name) => name === helper))
    return `${helper} is a block: {{#${helper} …}} … {{/${helper}}}`;
  if (params.length === 0)
    return `${helper} is a helper and is given nothing; a field of that name is this.${helper}`;
  if (hash !== undefined) return `${helper} takes no named values`;
  const most = helper === 'indent' ? 2 : 1;
  return params.length > most ? `${helper} takes ${most === 1 ? 'one value' : 'code and a number'}` : null;
}

/** The fault in the start of a block; null without one. */
export function misuseOfBlock(helper: string, { params }: Call): string | null {
  if (!builtIn.some((name) => name === helper))
    return `${helper} is not a block: it prints a value, {{${helper} x}}`;
  return params.length === 1 ? null : `${helper} takes one value`;
}

/** Features of Handlebars that a check without rendering cannot follow. */
export const unsupported: ReadonlyMap<string, string> = new Map([
  [
    'PartialBlockStatement',
    'blocks of partials ({{#> …}}) are not supported: call the partial, or put it under partials/',
  ],
  ['DecoratorBlock', 'partials in a template ({{#*inline …}}) are not supported: put it under partials/'],
  ['Decorator', 'decorators ({{* …}}) are not supported'],
]);
