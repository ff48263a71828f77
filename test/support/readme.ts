import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './folders.ts';

/** The texts of the fenced blocks of a language. */
export function blocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** The README's command that calls the library. */
export const libraryCommand = commandThatCalls('node -e ');

function commandThatCalls(start: string): string {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const lines = blocks(readme, 'sh').flatMap((block) => block.trim().split('\n'));
  const command = lines.find((line) => line.startsWith(start));
  if (command === undefined) throw new Error(`The README has no command that starts with ${start}`);
  return command;
}
