import { messageOf } from '../error-message.ts';
import type { FormatJob } from '../print/pieces.ts';

/** The formatted text, or why Prettier cannot parse it. */
export type FormatOutcome = { readonly text: string } | { readonly problem: string };

/** Formats texts, in order. The worker threads call it too, so what goes in and out can be cloned. */
export async function formatTexts(jobs: readonly FormatJob[]): Promise<readonly FormatOutcome[]> {
  const { format } = await import('prettier');
  const outcomes: FormatOutcome[] = [];
  for (const { text, options } of jobs) {
    outcomes.push(await format(text, options).then(asText, asProblem));
  }
  return outcomes;
}

function asText(text: string): FormatOutcome {
  return { text };
}

/** Prettier's message with the line of code that it is about, but without the lines around it. */
function asProblem(error: unknown): FormatOutcome {
  const [problem = '', ...picture] = messageOf(error).split('\n');
  const line = picture.find((text) => text.startsWith('>'))?.replace(/^> *\d+ \|/, '');
  return { problem: line === undefined ? problem : `${problem}: ${line.trim()}` };
}
