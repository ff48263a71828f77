import type { Call, Contract } from '../../../contract/types.ts';
import { commandWords } from '../../samples/cli.ts';

/** Paths that tell who is signed in, as services name them. */
const path =
  /(?:^|\/)(?:me|whoami|who-am-i|myself|self|session|current[-_]?user|user-?info|users\/(?:me|current)|account\/me)$|^(?:\/v\d+)?\/(?:user|account|profile)$/i;

/** Words of the command that tells who is signed in; null where no call does without being told more. */
export function whoAmI({ resources }: Contract): readonly string[] | null {
  const found = resources.flatMap((resource) =>
    resource.calls.filter(tells).map((call) => commandWords(resource, call, 'kebab')),
  );
  return found[0] ?? null;
}

function tells({ method, path: route, input, behaviour }: Call): boolean {
  return method === 'GET' && input.need !== 'required' && behaviour.kind === 'call' && path.test(route);
}
