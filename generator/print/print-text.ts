import { hasDeclarations } from '../products/sdk/declarations/declaration.ts';
import type { Printed } from './draft.ts';
import { joinPieces, splitFile, type FormatJob } from './pieces.ts';

/** A text with declarations to print, and how it is to look; null if that is not known. */
export interface PrintJob {
  readonly text: string;
  readonly style: FormatJob['options'] | null;
}

/** Prints the declarations in a text, and all of it as Prettier would, as far as that can be told without it. */
export async function printText({ text, style }: PrintJob): Promise<Printed> {
  const code = await withDeclarations(text);
  return style === null ? { state: 'raw', text: code } : styled({ text: code, options: style });
}

/** Loads the printer of declarations where there are any: it takes longer to load than all else. */
async function withDeclarations(text: string): Promise<string> {
  if (!hasDeclarations(text)) return text;
  const { printDeclarations } = await import('./print-declarations.ts');
  return printDeclarations(text);
}

/** A text in its style, as far as that can be told without Prettier. */
export function styled(job: FormatJob): Printed {
  const pieces = splitFile(job);
  const printed = pieces?.map((piece) => piece.printed) ?? [null];
  return printed.every((text) => text !== null)
    ? { state: 'final', text: joinPieces(printed) }
    : { state: 'open', text: job.text, pieces };
}
