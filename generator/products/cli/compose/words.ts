import { spelled } from '../../samples/cli.ts';

/** A name as a word of the command line, and its spelling in the document if that differs. */
export interface Word {
  readonly name: string;
  readonly spelling: string | null;
}

/** The word for a name of the contract: `set-access-for-user`, in the document `setAccessForUser`. */
export function wordOf(text: string): Word {
  const name = spelled(text, 'kebab');
  return { name, spelling: name === text ? null : text };
}
