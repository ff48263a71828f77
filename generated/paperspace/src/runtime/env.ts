interface Process {
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Reads an environment variable. Undefined where it is not set, and where there is no environment, as in browsers. */
export function env(name: string): string | undefined {
  const process: Process | undefined = Reflect.get(globalThis, 'process');
  return process?.env?.[name];
}
