import type { Call, InputField } from '../../../contract/types.ts';
import { ownFlags } from '../../samples/cli.ts';
import { fieldsOf } from '../../samples/sample-input.ts';
import type { CliScope } from '../cli-scope.ts';
import type { PlainObject } from '../spec-literal.ts';
import { inputSpec } from './input-spec.ts';

/**
 * The fields of a call's input. A field that the client supplies is not required here, because the client
 * checks it.
 */
export function optionsOf(call: Call, cli: Pick<CliScope, 'lookup'>): readonly InputField[] {
  const { isBodyAllOrNone } = call.input;
  return fieldsOf(call, cli).map((field) => {
    const isOptional = field.client !== undefined || (isBodyAllOrNone && field.in === 'body');
    return isOptional ? { ...field, required: false } : field;
  });
}

/** The runtime's `InputSpec`s of a call, in the order of its input. */
export function inputSpecs(call: Call, cli: Pick<CliScope, 'lookup'>): readonly PlainObject[] {
  const options = optionsOf(call, cli);
  const flags = ownFlags(options.map(({ key }) => key));
  return options.flatMap((option) => {
    const spec = inputSpec(option, cli.lookup.models);
    const own = { flag: flags.get(option.key), positional: option.in === 'path' ? true : undefined };
    return spec === null ? [] : [{ ...spec, ...own }];
  });
}

/** The body in the runtime's `CommandSpec`; null without a body. */
export function bodySpec({ body }: Call): PlainObject | null {
  if (body === null) return null;
  const mediaTypes = body.contents.map(({ mediaType }) => mediaType);
  return {
    key: body.placement === 'whole' ? 'body' : undefined,
    mediaTypes: mediaTypes.length > 1 ? mediaTypes : undefined,
  };
}
