import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './folders.ts';

/** The texts of the fenced blocks of a language. */
export function blocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** The pages with commands and examples that tests run. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The commands in a page, one per line of its shell blocks. */
export function commandsIn(markdown: string): readonly string[] {
  return blocks(markdown, 'sh').flatMap((block) =>
    block
      .trim()
      .split(/\n| && /)
      .map((line) => line.trim()),
  );
}

/** Shells whose completion a page sets up, each by a command of the program `pspace`. */
export function completionsIn(commands: readonly string[]): ReadonlyMap<string, string> {
  const found = commands.map((command) => [command, /\bpspace completion (\w+)/.exec(command)?.[1]] as const);
  return new Map(found.flatMap(([command, shell]) => (shell === undefined ? [] : [[command, shell]])));
}

/** The command of docs/command-line.md that calls the library. */
export const libraryCommand = commandThatCalls('docs/command-line.md', 'node -e ');

function commandThatCalls(page: string, start: string): string {
  const commands = commandsIn(readFileSync(join(repository, page), 'utf8'));
  const command = commands.find((line) => line.startsWith(start));
  if (command === undefined) throw new Error(`${page} has no command that starts with ${start}`);
  return command;
}
