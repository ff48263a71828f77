/** A line of a program that uses a package, and the exported symbol that it is about. */
export interface Check {
  readonly symbol: string;
  readonly code: string;
}

/** A line that turns one type into another. */
export function turns(symbol: string, from: string, to: string, how = 'value'): Check {
  return { symbol, code: `((value: ${from}): ${to} => ${how});` };
}
