import { singularOf } from '../plurals.ts';

/** Whether two words are one, singular or plural. */
export function sameWord(a: string, b: string): boolean {
  return a === b || (a[0] === b[0] && singularOf(a) === singularOf(b));
}

/**
 * The words without those of `others`, where these begin them or follow the first word: `get project secret` without
 * `project secrets` is `get`. null where they do not stand there: what is left of `list plans for app` without its end
 * would not be a name.
 */
export function withoutRun(words: readonly string[], others: readonly string[]): readonly string[] | null {
  if (others.length === 0) return null;
  const start = [0, 1].find((from) => others.every((other, index) => isSame(words[from + index], other)));
  return start === undefined ? null : [...words.slice(0, start), ...words.slice(start + others.length)];
}

function isSame(a: string | undefined, b: string): boolean {
  return a !== undefined && sameWord(a, b);
}

/** Words that begin the name of a call rather than of a thing. */
const verbs = new Set(
  'accept activate add apply approve archive assign attach authorize batch block bulk cancel change check clear clone close complete configure confirm connect copy count create deactivate delete deny deploy describe detach disable disconnect download edit enable execute export fetch find follow generate get has head import init insert invite invoke is issue join leave link list load lock login logout look lookup make mark merge modify move open patch pause ping post preview process publish purge put query read refresh register reject release remove rename reopen replace replay request reset resend resolve restart restore resume retrieve revoke rotate run save schedule search send set share show sign start stop submit subscribe suspend switch sync test toggle transfer translate trigger unarchive unassign unblock unfollow unlink unlock unpublish unsubscribe update upload upsert validate verify view watch write destroy renew tidy encrypt decrypt tune calculate install uninstall initialize seal unseal wrap unwrap trim reload forward refund capture claim release abort retry'.split(
    ' ',
  ),
);

export function isVerb(word: string): boolean {
  return verbs.has(word);
}
