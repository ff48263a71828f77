import type { Client, ClientFeature } from '../../../contract/types.ts';
import { code, stringLiteral, inlineCode, type Code } from '../../../escape/code.ts';
import type { Member } from '../declarations/print.ts';
import type { FileScope } from '../file-scope.ts';
import { logVariableOf, type PackageScope } from '../package-scope.ts';

/** The options of the features that the configuration switches on. */
export function featureOptions(client: Client, scope: FileScope): readonly Member[] {
  return client.features.flatMap((feature) => optionsOf[feature](client, scope));
}

const optionsOf: Readonly<Record<ClientFeature, (client: Client, scope: FileScope) => readonly Member[]>> = {
  browserGuard: () => [
    option(
      code`dangerouslyAllowBrowser`,
      code`boolean`,
      code`Allows a credential in a web page, whose users can read it. Default: false, with which the client throws there.`,
    ),
  ],
  platform: () => [
    option(
      code`userAgentPlatform`,
      code`boolean`,
      code`Whether \`User-Agent\` includes the platform and its version. Default: true.`,
    ),
  ],
  logging: (client, scope) => [
    option(
      code`logLevel`,
      code`${scope.runtimeType('LogLevel')} | 'off'`,
      code`The least important level to log. Default: the environment variable \`${inlineCode(logVariableOf(client))}\`, or else \`off\`.`,
    ),
    option(code`logger`, scope.runtimeType('Logger'), code`The target of log lines. Default: \`console\`.`),
  ],
};

function option(name: Code, type: Code, docs: Code): Member {
  return { key: code`readonly ${name}`, type: code`${type} | undefined`, optional: true, docs };
}

/** The value of `User-Agent`. */
export function userAgentCode(
  { contract, package: { name, version } }: PackageScope,
  scope: FileScope,
): Code {
  const product = stringLiteral(`${name}/${version}`);
  if (!contract.client.features.includes('platform')) return product;
  return code`${scope.runtime('withPlatform')}(${product}, options.userAgentPlatform)`;
}
