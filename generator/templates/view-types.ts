import { isExtra, type Template } from './lookup.ts';
import type { ProductTemplates } from './product-templates.ts';

type Named = Pick<Template, 'name' | 'header'>;

/** The template whose view a template gets: itself, unless it is an extra of a scope that the product has. */
export function viewName({ name, header }: Named, { hosts }: ProductTemplates): string {
  return isExtra(name) ? (hosts[header.scope] ?? name) : name;
}

/** The type of a template's view; null for a partial that gets the view of its caller. */
export function viewType(template: Named, product: ProductTemplates): string | null {
  return product.viewTypes.get(viewName(template, product)) ?? null;
}
