/** A version that a package can have: three numbers, and perhaps what follows a `-` or `+` (semver.org, sections 2, 9 and 10). */
export const packageVersion = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;
