import { distinctOptions } from '../../../contract/security.ts';
import type { Client, Credential } from '../../../contract/types.ts';
import { kebabCase } from '../../../case.ts';
import { literal } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import { words } from '../../../words.ts';
import { firstSentence } from '../../sdk/prose.ts';
import { plainLine } from '../plain-text.ts';
import { specLiteral, type PlainObject } from '../spec-literal.ts';
import type { CliScope } from '../cli-scope.ts';
import type { ProgramFileView } from '../views.ts';
import { groupsOf } from './groups.ts';
import { inputSpec } from './input-spec.ts';
import { whoAmI } from './who-am-i.ts';

/** `program.ts`: a program without its commands. */
export function programFile(cli: CliScope): ProgramFileView {
  const { contract, options, package: sdk, view } = cli;
  const { client } = contract;
  return {
    package: view,
    clientModule: literal(`${sdk.name}/client`),
    summary: new Text(summaryOf(cli)),
    env: new Text(client.env),
    baseUrl: literal(client.needsBaseUrl ? null : client.baseUrl),
    credentials: specLiteral(credentialsOf(client).map(credentialSpec)),
    clientOptions: specLiteral(clientOptions(cli)),
    spelling: literal(options.spelling),
    confirm: literal(options.confirm),
    whoami: specLiteral(whoAmI(contract)),
    groups: groupsOf(contract.resources),
  };
}

/** The purpose of the program, in one sentence. */
export function summaryOf({ contract }: Pick<CliScope, 'contract'>): string {
  const told = plainLine(firstSentence(contract.docs));
  return told === '' ? `Command line of the ${plainLine(contract.title)}.` : told;
}

/** The credentials that are a text. One that is computed for each request needs code. */
export function credentialsOf(client: Client): readonly Credential[] {
  return distinctOptions(client).filter(
    (credential) => credential.kind !== 'http' || !credential.isMadeForRequest,
  );
}

/** The flag of a credential, without dashes. */
export function credentialFlag({ option }: Credential): string {
  return kebabCase(words(option));
}

function credentialSpec(credential: Credential): PlainObject {
  const { option, env, kind, description } = credential;
  const told = plainLine(description ?? '');
  return {
    ...{ option, flag: credentialFlag(credential), env },
    kind: kind === 'basic' || kind === 'clientCredentials' ? kind : 'text',
    summary: told === '' ? credentialNouns[kind] : told,
  };
}

/** The kinds of credentials in words, if the document has no description. */
const credentialNouns: Readonly<Record<Credential['kind'], string>> = {
  apiKey: 'API key.',
  bearer: 'Bearer token.',
  basic: 'User name and password.',
  http: 'Credential.',
  accessToken: 'Access token.',
  clientCredentials: 'ID and secret of the client.',
};

/** Options of the client that replace a parameter of many calls. */
function clientOptions({ contract, lookup }: CliScope): readonly PlainObject[] {
  const specs = contract.client.parameters.map(({ option, type, docs, standard, isDemanded }) => {
    const limits = standard === null ? {} : { default: standard };
    const property = { ...{ name: option, key: option, type, docs, limits }, access: 'both' as const };
    return inputSpec({ ...property, required: isDemanded }, lookup.models);
  });
  return specs.filter((spec) => spec !== null);
}
