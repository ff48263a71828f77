/** Words that start the name of a call, not of a thing. */
const verbs: ReadonlySet<string> = new Set(
  (
    'abort accept activate add apply approve archive assign attach authorize batch block bulk calculate cancel capture change check ' +
    'claim clear clone close complete configure confirm connect copy count create deactivate decrypt delete deny deploy describe ' +
    'destroy detach disable disconnect download edit enable encrypt execute export fetch find follow forward generate get has head ' +
    'import init initialize insert install invite invoke is issue join leave link list load lock login logout look lookup make mark ' +
    'merge modify move open patch pause ping post preview process publish purge put query read refresh refund register reject ' +
    'release reload remove rename renew reopen replace replay request reset resend resolve restart restore resume retrieve retry ' +
    'revoke rotate run save schedule seal search send set share show sign start stop submit subscribe suspend switch sync test ' +
    'tidy toggle transfer translate trigger trim tune unarchive unassign unblock unfollow uninstall unlink unlock unpublish unseal ' +
    'unsubscribe unwrap update upload upsert validate verify view watch wrap write'
  ).split(' '),
);

/** Verbs that add nothing to the HTTP method. */
const plain: ReadonlySet<string> = new Set(
  (
    'add all create delete destroy describe edit fetch find get index insert list lookup modify new patch post put query read remove ' +
    'replace retrieve save set show update upsert view'
  ).split(' '),
);

/** Verbs that are nouns too, especially before other nouns: `test credentials`. */
const nouns: ReadonlySet<string> = new Set(
  (
    'batch block bulk change claim copy export import invite issue link load lock mark move patch ping post preview process query ' +
    'refund release request run schedule search set share sign sync test transfer trigger upload view watch'
  ).split(' '),
);

/** Whether a verb may also be the first of several nouns. */
export function isNounToo(verb: string): boolean {
  return nouns.has(verb);
}

/** Whether a word starts the name of a call. */
export function isVerb(word: string): boolean {
  return verbs.has(word);
}

/** Whether a verb adds something to the HTTP method: `cancel` does, `create` does not. */
export function isTelling(verb: string): boolean {
  return verbs.has(verb) && !plain.has(verb);
}
