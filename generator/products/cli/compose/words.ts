import { kebabCase } from '../../../case.ts';
import type { Call, Resource } from '../../../contract/types.ts';
import { words } from '../../../words.ts';

/** A name as a word of the command line, and as the document spells it where that differs. */
export interface Word {
  readonly name: string;
  readonly spelling: string | null;
}

/** The word for a name of the contract: `set-access-for-user`, spelled `setAccessForUser`. */
export function wordOf(text: string): Word {
  const parts = words(text);
  const name = parts.length === 0 ? text : kebabCase(parts);
  return { name, spelling: name === text ? null : text };
}

/** The words that lead to a call: those of its resource, then its own. */
export function commandWords(
  { path }: Pick<Resource, 'path'>,
  { name }: Pick<Call, 'name'>,
  spelling: 'kebab' | 'document',
): readonly string[] {
  return [...path, name].map((part) => (spelling === 'document' ? part : wordOf(part).name));
}
