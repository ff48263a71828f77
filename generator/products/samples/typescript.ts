import { bodyType, isStream } from '../../contract/results.ts';
import type { Call } from '../../contract/types.ts';
import { resolved } from '../../contract/visit.ts';
import {
  code,
  identifier,
  joinCode,
  literal,
  memberPath,
  propertyAccess,
  type Code,
} from '../../escape/code.ts';
import { isIdentifier } from '../../identifier.ts';
import { isReservedWord } from '../../reserved.ts';
import { layOut } from './code-layout.ts';
import { codeValue } from './code-value.ts';
import { exampleOptions } from './credentials.ts';
import { sampleInput } from './sample-input.ts';
import { clientVariable, type SampleScope } from './sample-scope.ts';

/** A program with a call: import, client, and {@link callStatements}. */
export function typescriptSample(call: Call, scope: SampleScope): string {
  const { client } = scope.contract;
  const name = identifier(client.name);
  const statements = callStatements(call, scope);
  const text = statements.toString();
  const imports = [
    ...(text.includes('openAsBlob(') ? [code`import { openAsBlob } from 'node:fs';`] : []),
    code`import { ${name} } from ${literal(scope.package.name)};`,
  ];
  const start = code`const ${variableOf(scope)} = new ${name}`;
  const options = exampleOptions(call, scope);
  const taken = start.toString().length + '();'.length;
  const created = code`${start}(${options === null ? code`` : layOut(options, { indent: 0, taken })});`;
  return joinCode([joinCode(imports, '\n'), created, statements], '\n\n').toString();
}

/**
 * The statements of a call and its result: awaits it, iterates over a list or a stream, or waits for work to
 * end.
 */
export function callStatements(call: Call, scope: SampleScope): Code {
  switch (call.behaviour.kind) {
    case 'list':
      return listed(call, scope);
    case 'work':
      return followed(call, scope);
    case 'call':
    case 'waitable':
      return call.result.contents.some(isStream) ? streamed(call, scope) : assigned(call, scope);
  }
}

/** The expression of a call: `machines.get({ id: 'machine-id' })`. */
export function exampleCall(call: Call, scope: SampleScope, taken = 0): Code {
  const { resource } = scope.lookup.call(call.id);
  const method = code`${memberPath(resource.path)}.${identifier(call.name)}`;
  return code`${method}(${exampleInput(call, scope, taken + method.toString().length + 2)})`;
}

/** The input of an example call; empty if a sample passes nothing. */
export function exampleInput(call: Call, scope: SampleScope, taken = 0): Code {
  const { models } = scope.lookup;
  const fields = sampleInput(call, scope);
  if (fields.length === 0) return call.input.need === 'required' ? code`{}` : code``;
  const entries = fields.map(
    ({ field, value }) => [field.key, codeValue(value, field.type, models)] as const,
  );
  return layOut({ kind: 'object', entries }, { indent: 0, taken });
}

/** Whether a sample passes only plain values, so that it fits a line of text. */
export function isPlainExample(call: Call, scope: SampleScope): boolean {
  return (
    call.input.extends === null &&
    sampleInput(call, scope).every(({ field, value }) => {
      const { kind } = resolved(field.type, scope.lookup.models);
      return value !== null && (kind === 'primitive' || kind === 'literal' || kind === 'enum');
    })
  );
}

/** `const machine = await paperspace.machines.get({ id: 'machine-id' });` */
export function assigned(call: Call, scope: SampleScope): Code {
  return bodyType(call.result) === null
    ? awaited(code`await `, call, scope)
    : awaited(code`const ${resultName(call, scope)} = await `, call, scope);
}

function awaited(before: Code, call: Call, scope: SampleScope): Code {
  const start = code`${before}${variableOf(scope)}.`;
  return code`${start}${exampleCall(call, scope, start.toString().length + 1)};`;
}

/** A loop over the items of a list. */
export function listed(call: Call, scope: SampleScope): Code {
  const { behaviour } = call;
  const item = behaviour.kind === 'list' ? resolved(behaviour.paging.item, scope.lookup.models) : null;
  const shown =
    item?.kind === 'object'
      ? (item.properties.find(({ name }) => name === 'name') ?? item.properties[0])
      : undefined;
  const variable = resultName(call, scope);
  const printed = shown === undefined ? variable : code`${variable}${propertyAccess(shown.name)}`;
  return loop(code`for await (const ${variable} of ${variableOf(scope)}.`, call, printed, scope);
}

/** A loop over a streamed response. */
export function streamed(call: Call, scope: SampleScope): Code {
  return loop(code`for await (const each of await ${variableOf(scope)}.`, call, code`each`, scope);
}

function loop(start: Code, call: Call, printed: Code, scope: SampleScope): Code {
  const example = exampleCall(call, scope, start.toString().length + ') {'.length);
  return code`${start}${example}) {\n  console.log(${printed});\n}`;
}

/** Statements that start work and follow it until it ends. */
export function followed(call: Call, scope: SampleScope): Code {
  const started = awaited(code`const started = await `, call, scope);
  const isVoid = call.behaviour.kind === 'work' && call.behaviour.polling.result.kind === 'none';
  const result = isVoid ? code`` : code`const ${resultName(call, scope)} = `;
  return code`${started}\n${result}await started.wait({ timeoutMs: 600_000 });`;
}

/** A variable name for the result of a call: `machine`. */
export function resultName(call: Call, { contract, lookup }: SampleScope): Code {
  const { noun } = lookup.call(call.id).resource;
  const name = noun.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const taken = new Set([
    '',
    'client',
    'started',
    clientVariable(contract.client.name),
    ...contract.resources.flatMap(({ path }) => path),
  ]);
  return identifier(taken.has(name) || isReservedWord(name) || !isIdentifier(name) ? 'response' : name);
}

function variableOf({ contract }: SampleScope): Code {
  return identifier(clientVariable(contract.client.name));
}
