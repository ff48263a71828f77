import type { Model, ModelUse } from '../../model/types.ts';
import type { Naming } from './claim.ts';

/** Whether a source may name a model. Sources are asked only about the models of their group. */
export type Group = (model: Model, naming: Naming) => boolean;

export const all: Group = () => true;

/** Models that are components. */
export const components: Group = ({ hints }) => hints.component !== null;

export const titled: Group = ({ hints }) => hints.title !== null;

export const enums: Group = ({ type }) => type.kind === 'enum';

/** Models that are only whole bodies of failed responses. */
export const failures: Group = ({ uses }) =>
  uses.length > 0 && uses.every((use) => use.kind === 'response' && use.error && use.path.length === 0);

/** Models that successful responses are, wrap or list. */
export const responses: Group = (model, naming) =>
  naming.roots(model).length > 0 || naming.things(model).length > 0 || naming.listsOf(model.id).length > 0;

/** Models that are not inside an operation. */
export const apart: Group = ({ origin }) => !/^[/](?:paths|webhooks)[/]/.test(origin.pointer);

export const bodies = used('body');
export const inputs = used('input');
export const payloads = used('webhook');
export const properties = used('property', 'input');
export const variants = used('variant');

/** Models with a use of one of these kinds. */
function used(...kinds: readonly ModelUse['kind'][]): Group {
  return ({ uses }) => uses.some(({ kind }) => kinds.includes(kind));
}
