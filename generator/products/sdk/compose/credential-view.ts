import type { Credential } from '../../../contract/types.ts';
import { code, inlineCode, joinCode, propertyKey } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import { credentialFields } from '../../samples/credentials.ts';
import type { CredentialView } from '../views/package.ts';

/** A credential for `README.md`. */
export function credentialView({ kind, option, env, description }: Credential): CredentialView {
  const fields = credentialFields[kind].map((field) => propertyKey(field));
  return {
    option: propertyKey(option),
    env: env === null ? null : inlineCode(env),
    shape: fields.length === 0 ? null : code`{ ${joinCode(fields, ', ')} }`,
    docs: description === null ? null : new Text(description),
  };
}
