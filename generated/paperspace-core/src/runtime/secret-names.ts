/** Matches names of headers and parameters that sound secret. */
export const secretName: RegExp = /auth|cookie|key|token|secret|passw|pwd|jwt|sig|cred|session/i;
