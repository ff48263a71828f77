/**
 * A valid version of a package: three numbers, optionally with a suffix after `-` or `+` (semver.org,
 * sections 2, 9 and 10).
 */
export const packageVersion = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;
