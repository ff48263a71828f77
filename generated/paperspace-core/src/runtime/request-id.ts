/** What the service calls a request, by the headers commonly used for it; null if it does not say. */
export function requestIdOf(headers: Headers): string | null {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-amzn-requestid');
}
