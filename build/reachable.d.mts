export function reachable(code: string, names: readonly string[]): string;
