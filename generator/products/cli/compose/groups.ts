import type { Resource } from '../../../contract/types.ts';
import { code, literal, type Code } from '../../../escape/code.ts';
import { groupedBy } from '../../../order.ts';
import { arrayLiteral, objectLiteral } from '../../sdk/declarations/object-literal.ts';
import { firstSentence } from '../../sdk/prose.ts';
import { plainLine } from '../plain-text.ts';
import { commandPath } from './command-files.ts';
import { wordOf } from './words.ts';

/** Resources as groups of commands, with nested resources inside: a list of the runtime's `GroupSpec`s. */
export function groupsOf(resources: readonly Resource[], depth = 0): Code {
  const below = resources.filter(({ path }) => path.length > depth);
  const groups = [...groupedBy(below, ({ path }) => path[depth] ?? '')];
  return arrayLiteral(groups.map(([name, members]) => groupLiteral(name, members, depth)));
}

function groupLiteral(word: string, members: readonly Resource[], depth: number): Code {
  const { name, spelling } = wordOf(word);
  const own = members.find(({ path }) => path.length === depth + 1) ?? null;
  const others = members.filter((member) => member !== own);
  return objectLiteral([
    ['name', literal(name)],
    ['spelling', spelling === null ? null : literal(spelling)],
    ['summary', literal(own === null ? titleOf(word) : summaryOf(own))],
    ['load', own === null ? code`async () => ({ commands: [] })` : loading(own)],
    ['groups', others.length === 0 ? null : groupsOf(others, depth + 1)],
  ]);
}

function loading(resource: Resource): Code {
  return code`() => import(${literal(`./${commandPath(resource).replace(/\.ts$/, '.js')}`)})`;
}

function summaryOf({ docs, title }: Resource): string {
  const told = plainLine(firstSentence(docs));
  return told === '' ? plainLine(title) : told;
}

function titleOf(word: string): string {
  const [first = '', ...rest] = wordOf(word).name.replaceAll('-', ' ');
  return first.toUpperCase() + rest.join('');
}
