/** `true` where two types are the same to the letter, unions and optional members included; else `false`. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for `true`. */
export function holds<_Claim extends true>(): void {}
