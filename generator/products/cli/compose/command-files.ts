import type { Call, Paging, Resource, Waiter } from '../../../contract/types.ts';
import { resolved, withoutNull } from '../../../contract/visit.ts';
import { code, identifier, literal, type Code } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import { isReservedWord } from '../../../reserved.ts';
import { camelCase, words } from '../../../words.ts';
import { deprecation, firstSentence, paragraphsOf } from '../../sdk/prose.ts';
import { shellWord } from '../../samples/shell.ts';
import { plainLine, plainText } from '../plain-text.ts';
import { specLiteral } from '../spec-literal.ts';
import type { CliScope } from '../cli-scope.ts';
import type { CommandsFileView, CommandView } from '../views.ts';
import { columnsOf } from './columns.ts';
import { isDestructive } from './destructive.ts';
import { exampleOf } from './example.ts';
import { bodySpec, inputSpecs, optionsOf } from './inputs.ts';
import { wordOf } from './words.ts';

/** A file of commands, by its path relative to `src`. */
interface CommandFile {
  readonly path: string;
  readonly view: CommandsFileView;
}

/** The files with the commands of each resource. */
export function* commandFiles(cli: CliScope): Generator<CommandFile> {
  for (const resource of cli.contract.resources)
    yield { path: commandPath(resource), view: commandsView(resource, cli) };
}

/** The file of a resource's commands, relative to `src`: `commands/machines.ts`. */
export function commandPath({ file }: Resource): string {
  return file.replace(/^resources\//, 'commands/');
}

function commandsView(resource: Resource, cli: CliScope): CommandsFileView {
  const subpath = resource.file.replace(/^resources\/|\.ts$/g, '');
  const up = '../'.repeat(commandPath(resource).split('/').length - 1);
  return {
    package: cli.view,
    functions: identifier(namespaceOf(resource)),
    module: literal(`${cli.package.name}/${subpath}`),
    spec: literal(`${up}runtime/spec.js`),
    commands: resource.calls.flatMap((call) => commandViews(call, resource, cli)),
  };
}

/** The name under which a file imports the functions of a resource. */
function namespaceOf({ path }: Resource): string {
  const name = camelCase(words(path.at(-1) ?? ''));
  return isReservedWord(name) || name === 'commands' ? `${name}Calls` : name;
}

/** The command of a call, and a second one that waits for a state if the SDK has a function for that. */
export function commandViews(call: Call, resource: Resource, cli: CliScope): readonly CommandView[] {
  const { behaviour } = call;
  const functions = identifier(namespaceOf(resource));
  const kind = behaviour.kind === 'waitable' ? 'call' : behaviour.kind;
  const command: CommandView = {
    ...nameView(call.name),
    ...factsOf(call, resource, cli),
    kind: literal(kind),
    call: code`${functions}.${identifier(call.name)}`,
    size: behaviour.kind === 'list' ? sizeOf(call, behaviour.paging, cli) : null,
    waiting: null,
  };
  if (behaviour.kind !== 'waitable') return [command];
  const { waiter } = behaviour;
  const waiting: CommandView = {
    ...command,
    ...nameView(waiter.name),
    kind: literal('wait'),
    call: code`${functions}.${identifier(waiter.name)}`,
    summary: new Text(`Wait until the ${resource.noun.replaceAll('-', ' ')} is in a state.`),
    description: null,
    example: new Text(waitingExample(call, waiter, cli)),
    waiting: { states: specLiteral(waiter.targets), preferred: literal(waiter.preferred) },
  };
  return [command, waiting];
}

function nameView(text: string): Pick<CommandView, 'name' | 'spelling'> {
  const { name, spelling } = wordOf(text);
  return { name: new Text(name), spelling: spelling === null ? null : new Text(spelling) };
}

type Facts = Omit<CommandView, 'name' | 'spelling' | 'kind' | 'call' | 'size' | 'waiting'>;

/** The facts that both commands of a call need. */
function factsOf(call: Call, resource: Resource, cli: CliScope): Facts {
  const { docs, input } = call;
  const columns = columnsOf(call, resource, cli.lookup.models);
  const body = bodySpec(call);
  return {
    ...proseOf(call),
    ...{ method: new Text(call.method), path: new Text(call.path) },
    deprecated: docs.deprecated ? new Text(deprecation(docs.description)) : null,
    example: new Text(exampleOf(call, cli)),
    need: literal(input.need),
    inputs: specLiteral(inputSpecs(call, cli)),
    body: body && specLiteral(body),
    columns: columns.names.length === 0 ? null : specLiteral(columns.names),
    idField: columns.id === null ? null : new Text(columns.id),
    destructive: isDestructive(call),
  };
}

/** A sentence for lists of commands, and the rest of the document's description. */
function proseOf({ docs, name }: Call): Pick<CommandView, 'summary' | 'description'> {
  const summary = firstSentence(docs);
  const whole = paragraphsOf(docs).join('\n\n');
  const rest = plainText(whole.slice(summary.length));
  const [first = '', ...others] = words(name).join(' ').toLowerCase();
  return {
    summary: new Text(summary === '' ? `${first.toUpperCase()}${others.join('')}.` : plainLine(summary)),
    description: rest === '' ? null : new Text(rest),
  };
}

/** The input for the page size. Lists with cursors do not need to know it, but `limit` is a number of items to a user. */
function sizeOf(call: Call, { scheme }: Paging, cli: CliScope): Code | null {
  const found = 'size' in scheme ? scheme.size : null;
  const key = found?.length === 1 ? found[0] : 'limit';
  const option = optionsOf(call, cli).find((each) => each.key === key);
  const type = option && resolved(withoutNull(resolved(option.type, cli.lookup.models)), cli.lookup.models);
  if (!option || type?.kind !== 'primitive' || !/^(?:integer|number)$/.test(type.name)) return null;
  const { maximum } = option.limits;
  return specLiteral({ key: option.key, most: typeof maximum === 'number' ? maximum : undefined });
}

function waitingExample(call: Call, { name, preferred }: Waiter, cli: CliScope): string {
  return exampleOf({ ...call, name }, cli, preferred === null ? [] : ['--state', shellWord(preferred)]);
}
