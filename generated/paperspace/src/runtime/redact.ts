/** Names of query parameters whose value is a secret, as far as a name tells. */
const secretParameter = /([?&][^=&]*(?:key|token|secret|passw|sig|auth|cred)[^=&]*=)[^&#]*/gi;

/** A URL to show to people: without user and password, and without the values of parameters that sound secret. */
export function redactUrl(url: URL): string {
  return url.href.replace(/\/\/[^/?#]*@/, '//').replace(secretParameter, '$1***');
}
