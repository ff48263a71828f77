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

/** Prettier's message without the picture of the code, which its first line leaves out. */
function asProblem(error: unknown): FormatOutcome {
  const message = messageOf(error);
  return { problem: message.split('\n', 1)[0] ?? message };
}
