import { builtIn } from './parse.ts';

type Call = Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>;

/** What is wrong with the way a template prints by a helper; null if nothing is. Handlebars would ignore what is too much. */
export function misuseOf(helper: string, { params, hash }: Call): string | null {
  if (builtIn.some((name) => name === helper))
    return `${helper} is a block: {{#${helper} …}} … {{/${helper}}}`;
  if (params.length === 0)
    return `${helper} is a helper and is given nothing; a field of that name is this.${helper}`;
  if (hash !== undefined) return `${helper} takes no named values`;
  const most = helper === 'indent' ? 2 : 1;
  return params.length > most ? `${helper} takes ${most === 1 ? 'one value' : 'code and a number'}` : null;
}

/** What is wrong with the way a template opens a block; null if nothing is. */
export function misuseOfBlock(helper: string, { params }: Call): string | null {
  if (!builtIn.some((name) => name === helper))
    return `${helper} is not a block: it prints a value, {{${helper} x}}`;
  return params.length === 1 ? null : `${helper} takes one value`;
}

/** What Handlebars knows and a check without rendering could not follow. */
export const unsupported: ReadonlyMap<string, string> = new Map([
  [
    'PartialBlockStatement',
    'blocks of partials ({{#> …}}) are not supported: call the partial, or put it under partials/',
  ],
  ['DecoratorBlock', 'partials in a template ({{#*inline …}}) are not supported: put it under partials/'],
  ['Decorator', 'decorators ({{* …}}) are not supported'],
]);
