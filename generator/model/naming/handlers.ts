import { wordsOf } from '../../words.ts';
import type { Words } from './call-name.ts';
import type { Route } from './route.ts';
import { isVersion, segmentsOf } from './segments.ts';

/** The framework that wrote an operationId. */
export type IdWriter =
  | 'nobody'
  | 'a hash'
  | 'method and path'
  | 'FastAPI'
  | 'NestJS'
  | 'Django REST framework'
  | 'Laravel'
  | 'springdoc'
  | 'a person';

/** The framework that wrote an operationId, and the words that a person chose for it. */
export interface Handler {
  readonly writer: IdWriter;
  /** Empty if nobody chose any. */
  readonly words: Words;
}

/** Recognises the ids of one framework; null for other ids. */
type Recognise = (id: string, route: Route, all: ReadonlySet<string>) => Handler | null;

/** Some frameworks write a hash, or a UUID. */
const hash: Recognise = (id) => {
  const digits = id.replace(/[^a-z0-9]/gi, '');
  return /^[0-9a-f]{16,}$/i.test(digits) && /\d/.test(digits) ? { writer: 'a hash', words: [] } : null;
};

/**
 * `UsersController_findAll`, `UsersController_findAll_v1`: the class and the method of the handler, and a
 * version.
 */
const nest: Recognise = (id) => {
  const [, handler] = /^\w*Controller(?:V\d+)?[_.](\w+?)(?:_v\d+)?$/.exec(id) ?? [];
  return handler === undefined ? null : { writer: 'NestJS', words: wordsOf(handler) };
};

/** `GetAccountsId` for `GET /v1/accounts/{id}`, in any order and with or without its parameters. */
const request: Recognise = (id, { method, path }) => {
  const verb = method.toLowerCase();
  const spelled = withoutBy(wordsOf(id)).join('');
  if (!spelled.startsWith(verb) && !spelled.endsWith(verb)) return null;
  const names = segmentsOf(path).filter(({ kind }) => kind === 'name');
  const spellings = [
    segmentsOf(path).flatMap(({ words }) => words),
    wordsOf(path),
    names.flatMap(({ words }) => words),
  ];
  const isSpelled = spellings
    .map((words) => withoutBy(words).join(''))
    .some((text) => spelled === verb + text || spelled === text + verb);
  return isSpelled ? { writer: 'method and path', words: [] } : null;
};

/**
 * `list_items_api_v1_items_get`: the function, then path and method. A proxy may have changed the start of
 * the path.
 */
const fastApi: Recognise = (id, { method, path }) => {
  const words = wordsOf(id);
  if (words.at(-1) !== method.toLowerCase()) return null;
  const parts = path.split('/').filter((part) => part !== '');
  for (const [index] of parts.entries()) {
    if (index > 0 && parts.length - index < 2) break;
    const tail = wordsOf(parts.slice(index).join(' ')).join('');
    const start = words.findIndex((_, at) => at > 0 && words.slice(at, -1).join('') === tail);
    if (start > 0) return { writer: 'FastAPI', words: words.slice(0, start) };
  }
  return null;
};

/** `users_groups_partial_update`: the names in the path, and the action. */
const django: Recognise = (id, { method, path }) => {
  if (!id.includes('_') || id !== id.toLowerCase()) return null;
  const actions = djangoActions.get(method) ?? [];
  const text = wordsOf(id.replace(/_\d+$/, '')).join('');
  const all = path.split('/').filter((part) => part !== '' && !part.includes('{'));
  const spellings = [
    all,
    all.filter((part) => !isVersion(part)),
    all.filter((part) => !isVersion(part) && part !== 'api'),
  ];
  const isSpelled = spellings.some((parts) =>
    actions.some((action) => text === wordsOf(parts.join(' ')).join('') + action),
  );
  return isSpelled ? { writer: 'Django REST framework', words: [] } : null;
};

const djangoActions: ReadonlyMap<string, readonly string[]> = new Map([
  ['GET', ['list', 'retrieve', 'read']],
  ['POST', ['create']],
  ['PUT', ['update']],
  ['PATCH', ['partialupdate']],
  ['DELETE', ['destroy', 'delete']],
]);

/** `posts.store`: the name of a route of a resource controller. */
const laravel: Recognise = (id, { method }, all) => {
  const action = /^[\w-]+(?:\.[\w-]+)*\.(\w+)$/.exec(id)?.[1] ?? '';
  const isOfResource = laravelActions.get(method)?.includes(action) === true;
  const isOwn = action !== 'update' || [...all].some((other) => /\.(?:store|destroy)$/.test(other));
  return isOfResource && isOwn ? { writer: 'Laravel', words: [] } : null;
};

const laravelActions: ReadonlyMap<string, readonly string[]> = new Map([
  ['GET', ['index', 'show']],
  ['POST', ['store']],
  ['PUT', ['update']],
  ['PATCH', ['update']],
  ['DELETE', ['destroy']],
]);

/** `cancel_2`: a number distinguishes functions of one name. */
const springdoc: Recognise = (id, _route, all) => {
  const [, plain] = /^([a-z]\w*)_\d+$/i.exec(id) ?? [];
  return plain !== undefined && (all.has(plain) || all.has(`${plain}_1`))
    ? { writer: 'springdoc', words: wordsOf(plain) }
    : null;
};

const frameworks: readonly Recognise[] = [hash, nest, request, fastApi, django, laravel, springdoc];

/** Recognises the framework of each route separately, because documents may be merged from several. */
export function recogniseHandlers(routes: readonly Route[]): (route: Route) => Handler {
  const all = new Set(routes.flatMap(({ operationId }) => operationId ?? []));
  const handlers = new Map(routes.map((route) => [route, recognise(route, all)]));
  return (route) => handlers.get(route) ?? { writer: 'nobody', words: [] };
}

function recognise(route: Route, all: ReadonlySet<string>): Handler {
  const id = route.operationId;
  if (id === null) return { writer: 'nobody', words: [] };
  for (const each of frameworks) {
    const found = each(id, route, all);
    if (found !== null) return { ...found, words: withoutKind(found.words) };
  }
  return { writer: 'a person', words: withoutKind(wordsOf(id)) };
}

/** `list_payments_handler` lists payments. */
function withoutKind(words: Words): Words {
  return words.length > 1 && /^(?:controller|endpoint|handler)$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1)
    : words;
}

function withoutBy(words: Words): Words {
  return words.filter((word) => word !== 'by');
}
