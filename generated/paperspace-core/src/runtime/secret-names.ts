/** Names of headers and parameters that sound secret. */
export const secretName = /auth|cookie|key|token|secret|passw|pwd|jwt|sig|cred|session/i;
