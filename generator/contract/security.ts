import type { SecurityAlternative } from '../model/types.ts';
import { byCodeUnit } from '../order.ts';
import type { Client, Credential, Security } from './types.ts';

/** Alternatives by scheme name, in the document's order. */
export function securityOf(security: readonly SecurityAlternative[] | null): Security {
  return (security ?? []).map((alternative) => alternative.map(({ scheme }) => scheme));
}

/** The client's options for credentials, each once. Schemes that use one credential share an option. */
export function distinctOptions({ credentials }: Pick<Client, 'credentials'>): readonly Credential[] {
  return credentials.filter(
    ({ option }, index) => credentials.findIndex((each) => each.option === option) === index,
  );
}

/** Whether two requirements have the same schemes, in the same order. */
export function sameSecurity(a: Security, b: Security): boolean {
  return (
    a.length === b.length &&
    a.every((schemes, index) => {
      const others = b[index] ?? [];
      return schemes.length === others.length && schemes.every((scheme, at) => scheme === others[at]);
    })
  );
}

/**
 * The most common requirement. Of equally common ones the first by its text, so that the order of the
 * document has no effect.
 */
export function commonSecurity(all: readonly Security[]): Security {
  const counts: { readonly security: Security; count: number }[] = [];
  for (const security of all) {
    const known = counts.find((each) => sameSecurity(each.security, security));
    if (known === undefined) counts.push({ security, count: 1 });
    else known.count += 1;
  }
  const [first] = counts.toSorted(
    (a, b) => b.count - a.count || byCodeUnit(JSON.stringify(a.security), JSON.stringify(b.security)),
  );
  return first?.security ?? [];
}
