/**
 * Removes the user and the password from URLs in a text (RFC 3986, section 3.2.1), because messages end up in
 * logs.
 */
export function redactUrls(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>]*@/gi, '$1');
}
