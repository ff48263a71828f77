import type { Behaviour, Call, Credential, Resource } from '../../../contract/types.ts';
import { inlineCode, type Code } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import type { CliScope } from '../cli-scope.ts';
import type { CliCredentialView, CliExamplesView, CliReadmeFileView } from '../views.ts';
import { commandViews } from './command-files.ts';
import { isDestructive } from './destructive.ts';
import { optionsOf } from './inputs.ts';
import { credentialFlag, credentialsOf, summaryOf } from './program.ts';

/** `README.md`, with commands of this API. */
export function readmeFile(cli: CliScope): CliReadmeFileView {
  const { contract, view } = cli;
  const { client } = contract;
  return {
    package: view,
    summary: new Text(summaryOf(cli)),
    credentials: credentialsOf(client).map(credentialView),
    needsBaseUrl: client.needsBaseUrl,
    env: new Text(client.env),
    examples: examplesOf(cli),
  };
}

function credentialView(credential: Credential): CliCredentialView {
  const { env } = credential;
  return {
    flag: inlineCode(`--${credentialFlag(credential)}`),
    env: env === null ? null : inlineCode(env),
  };
}

/**
 * Example commands of the resource that shows most features of a program. The easiest command of each kind is
 * chosen.
 */
function examplesOf(cli: CliScope): CliExamplesView {
  const resources = cli.contract.resources.toSorted((a, b) => richness(b) - richness(a));
  const all = resources.flatMap((resource) =>
    resource.calls.toSorted((a, b) => effort(a, cli) - effort(b, cli)).map((call) => ({ call, resource })),
  );
  const example = (wanted: (call: Call) => boolean, at = 0): Code | null => {
    const fitting = all.filter(({ call }) => wanted(call) && !isDestructive(call));
    const found = fitting.find(({ call }) => !call.docs.deprecated) ?? fitting[0];
    return found === undefined ? null : exampleText(found.call, found.resource, cli, at);
  };
  const isOf = (kind: Behaviour['kind']) => (call: Call) => call.behaviour.kind === kind;
  return {
    first:
      example(isOf('waitable')) ??
      example(({ method, behaviour }) => method === 'GET' && behaviour.kind === 'call') ??
      example(() => true),
    list: example(isOf('list')),
    work: example(isOf('work')),
    wait: example(isOf('waitable'), 1),
  };
}

/** @param at - 0 for the call's own command, 1 for the one that waits */
function exampleText(call: Call, resource: Resource, cli: CliScope, at: number): Code | null {
  const text = commandViews(call, resource, cli)[at]?.example;
  return text ? inlineCode(text) : null;
}

function richness({ calls }: Resource): number {
  return new Set(calls.map(({ behaviour }) => behaviour.kind)).size * 1000 + calls.length;
}

/** How many inputs a user must pass. A call that replaces data is a poor example. */
function effort(call: Call, cli: CliScope): number {
  const required = optionsOf(call, cli).filter((option) => option.required).length;
  return required + (['PUT', 'PATCH'].includes(call.method) ? 10 : 0);
}
