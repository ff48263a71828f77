/**
 * The value of `User-Agent` with the platform that the package runs on: `acme-sdk/1.2.0 Node.js/24.1.0 (linux; x64)`.
 *
 * @param isTold - False leaves the platform out.
 */
export function withPlatform(product: string, isTold = true): string {
  const { process, navigator }: Platform = globalThis;
  const { bun, deno, node } = process?.versions ?? {};
  // Bun and Deno have a version of Node too.
  const version = (bun && `Bun/${bun}`) ?? (deno && `Deno/${deno}`) ?? (node && `Node.js/${node}`);
  const name = version ?? navigator?.userAgent;
  const system = process?.platform === undefined ? '' : ` (${process.platform}; ${process.arch})`;
  return isTold && name ? `${product} ${name}${system}` : product;
}

interface Platform {
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: {
    readonly versions?: Readonly<Record<string, string | undefined>>;
    readonly platform?: string;
    readonly arch?: string;
  };
}
