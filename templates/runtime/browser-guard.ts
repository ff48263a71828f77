import type { ClientDefinition } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';

/**
 * Checks that no web page holds a credential: everybody who opens the page could read it.
 *
 * @param isAllowed - Allows it, for credentials that belong to the user of the page.
 * @throws InvalidInputError in a browser.
 */
export function outsideBrowsers(definition: ClientDefinition, isAllowed = false): ClientDefinition {
  const { auth, schemes = {} } = definition;
  const holdsSecret = [auth, ...Object.values(schemes)].some((each) => each?.configured === true);
  if (isAllowed || !holdsSecret || globalThis.document === undefined) return definition;
  throw new InvalidInputError(
    'A web page must not contain credentials, because its users can read them. Call the service from a server, or set ' +
      'the option "dangerouslyAllowBrowser" if the credential belongs to the user of the page.',
  );
}
