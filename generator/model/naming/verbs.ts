/** Words that begin the name of a call rather than of a thing. */
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

/** Verbs that say no more than the method of a request does. */
const plain: ReadonlySet<string> = new Set(
  (
    'add all create delete destroy describe edit fetch find get index insert list lookup modify new patch post put query read remove ' +
    'replace retrieve save set show update upsert view'
  ).split(' '),
);

/** Verbs that are nouns as well, before other nouns most of all: `test credentials`. */
const nouns: ReadonlySet<string> = new Set(
  (
    'batch block bulk change claim copy export import invite issue link load lock mark move patch ping post preview process query ' +
    'refund release request run schedule search set share sign sync test transfer trigger upload view watch'
  ).split(' '),
);

/** Whether a verb may as well be the first noun of several. */
export function isNounToo(verb: string): boolean {
  return nouns.has(verb);
}

/** Whether a word begins the name of a call. */
export function isVerb(word: string): boolean {
  return verbs.has(word);
}

/** Whether a verb says something that the method of a request does not: `cancel`, but not `create`. */
export function isTelling(verb: string): boolean {
  return verbs.has(verb) && !plain.has(verb);
}
