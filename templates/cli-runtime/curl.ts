/** A request as the SDK passes it to `fetch`. */
export interface ShownRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/**
 * A curl command that sends the request, on several lines. `$VARIABLE` in URL and headers stays, so that the shell
 * replaces it.
 */
export async function curlCommand({ url, init }: ShownRequest): Promise<string> {
  const method = init.method ?? 'GET';
  const body = await bodyArguments(init.body);
  const implied = body.length > 0 ? 'POST' : 'GET';
  const lines = [
    `curl ${method === implied ? '' : `--request ${method} `}${withVariables(decodeDollar(url))}`,
    ...headerArguments(new Headers(init.headers), init.body instanceof FormData),
    ...body,
  ];
  return lines.join(' \\\n  ');
}

/** Headers that curl sets itself, or that the service does not need. */
const implied = new Set(['user-agent', 'content-length', 'accept-encoding']);

function headerArguments(headers: Headers, isForm: boolean): readonly string[] {
  return [...headers]
    .filter(([name]) => !implied.has(name) && !(isForm && name === 'content-type'))
    .map(([name, value]) => {
      const basic = /^Basic (.+)$/.exec(value)?.[1];
      const user = basic === undefined ? '' : Buffer.from(basic, 'base64').toString('utf8');
      return user.startsWith('$')
        ? `--user ${withVariables(user.replace(/:$/, ''))}`
        : `--header ${withVariables(`${name}: ${value}`)}`;
    });
}

async function bodyArguments(body: RequestInit['body']): Promise<readonly string[]> {
  if (body === null || body === undefined) return [];
  if (typeof body === 'string') return [`--data-raw ${quoted(body)}`];
  if (body instanceof URLSearchParams) return [`--data-raw ${quoted(body.toString())}`];
  if (body instanceof FormData) return formArguments(body);
  return ['--data-binary @-'];
}

function formArguments(form: FormData): readonly string[] {
  return [...form].map(([name, value]) =>
    typeof value === 'string'
      ? `--form-string ${quoted(`${name}=${value}`)}`
      : `--form ${quoted(`${name}=@${value.name}${value.type === '' ? '' : `;type=${value.type}`}`)}`,
  );
}

/** The SDK writes `$` of a variable in a query as `%24`. */
function decodeDollar(url: string): string {
  return url.replace(/%24(?=[A-Z][A-Z\d_]*(?:&|$))/g, '$');
}

/** Quotes a text for a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Quotes a text for a POSIX shell, but leaves variables in upper case to it. */
function withVariables(text: string): string {
  const isPlain = !/\$[A-Z][A-Z\d_]*/.test(text);
  if (isPlain) return quoted(text);
  return `"${text.replace(/["\\`]|\$(?![A-Z])/g, String.raw`\$&`)}"`;
}
