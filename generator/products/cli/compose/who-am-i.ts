import type { Call, Contract } from '../../../contract/types.ts';
import { commandWords } from '../../samples/cli.ts';

/** Common paths of calls that return the signed-in user. */
const path =
  /(?:^|\/)(?:me|whoami|who-am-i|myself|self|session|current[-_]?user|user-?info|users\/(?:me|current)|account\/me)$|^(?:\/v\d+)?\/(?:user|account|profile)$/i;

/** The words of the command that shows the signed-in user; null without a call that needs no input. */
export function whoAmI({ resources }: Contract): readonly string[] | null {
  const found = resources.flatMap((resource) =>
    resource.calls.filter(tells).map((call) => commandWords(resource, call, 'kebab')),
  );
  return found[0] ?? null;
}

function tells({ method, path: route, input, behaviour }: Call): boolean {
  return method === 'GET' && input.need !== 'required' && behaviour.kind === 'call' && path.test(route);
}
