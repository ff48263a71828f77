import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { watch } from 'chokidar';
import { isInside } from '../inside.ts';

/** A folder that is served below `/<name>/`. */
export interface Page {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
}

/** A server of pages on this machine. */
export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Milliseconds without another change until pages are reloaded. A run writes several files. */
const debounceMs = 100;

const script = `new EventSource('/changes').onmessage = () => location.reload();\n`;

/**
 * Serves pages only to browsers on this machine. A page is reloaded when a file in its folder changes.
 *
 * @param port - 0 for any free port
 */
export async function servePages(pages: readonly Page[], port: number): Promise<PageServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (isLocal(request)) respond(pages, listeners, request, response);
    else response.writeHead(403).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(
    pages.map(({ folder }) => folder),
    { ignoreInitial: true },
  );
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => listeners.forEach((listener) => listener.write('data: changed\n\n')),
      debounceMs,
    );
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : port}/`,
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Whether the host name of a request is this machine. A page of another site could resolve its own name to
 * this machine.
 */
function isLocal({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);
}

function respond(
  pages: readonly Page[],
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [path = ''] = (request.url ?? '/').split('?').map(decoded);
  if (path === '/changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('\n');
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
  } else if (path === '/reload.js') {
    response.writeHead(200, { 'content-type': types['.js'] }).end(script);
  } else if (path === '/') {
    response.writeHead(302, { location: `/${encodeURIComponent(pages[0]?.name ?? '')}/` }).end();
  } else sendFile(fileOf(pages, path), response);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** The file at a path; null if it is in no page's folder. */
function fileOf(pages: readonly Page[], path: string): string | null {
  const [, name, rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const page = pages.find((each) => each.name === name);
  if (page === undefined || rest.includes('\0')) return null;
  const file = join(page.folder, rest === '' ? 'index.html' : rest);
  return isInside(file, page.folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function sendFile(file: string | null, response: ServerResponse): void {
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  const extension = extname(file);
  response.writeHead(200, {
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  const isPage = extension === '.html';
  createReadStream(file)
    .once('error', () => response.destroy())
    .once('end', () => response.end(isPage ? '<script type="module" src="/reload.js"></script>\n' : ''))
    .pipe(response, { end: false });
}
