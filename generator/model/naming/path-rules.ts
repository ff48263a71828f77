import { isPluralForm } from '../plurals.ts';
import type { Words } from './call-name.ts';
import {
  endsInSlot,
  isAction,
  isLeaf,
  onItself,
  onParent,
  readsMany,
  type PathCall,
  type PathRule,
} from './path-call.ts';
import { hasMethod, slotBelow, type PathNode } from './path-tree.ts';

/** What a request of each method does to one thing, where nothing tells otherwise. */
const verbs: ReadonlyMap<string, string> = new Map([
  ['GET', 'get'],
  ['POST', 'update'],
  ['PUT', 'update'],
  ['PATCH', 'update'],
  ['DELETE', 'delete'],
  ['QUERY', 'search'],
]);

/** What ends the path of a value that something is known by in addition to its id: `/customers/external_id/{id}`. */
const keys: ReadonlySet<string> = new Set(
  'address code domain email hash id ids key login name number phone serial sku slug token url username uuid'.split(
    ' ',
  ),
);

/** HEAD and OPTIONS ask about a call, not for what it does. */
export const byMethodAlone: PathRule = (call) => {
  const { method } = call.route;
  return method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE'
    ? onItself(call, method.toLowerCase())
    : null;
};

/** `POST /tools/attach/{id}`: a verb that only the value follows is what is done. */
export const byVerbBeforeSlot: PathRule = (call) => {
  const before = call.node.parent;
  if (!endsInSlot(call) || before?.kind !== 'name' || before.routes.length > 0) return null;
  if (!isAction(before.words) || before.children.length > 1 || call.node.children.length > 0) return null;
  const others = new Set(call.node.routes.map(({ method }) => method));
  return others.size > 1 ? null : onParent({ ...call, node: before }, before.words);
};

/** `GET /customers/external_id/{id}`: a thing by something else than its id. */
export const byOtherKey: PathRule = (call) => {
  const before = call.node.parent;
  if (!endsInSlot(call) || before?.kind !== 'name' || before.routes.length > 0) return null;
  if (before.children.length > 1 || !keys.has(before.words.at(-1) ?? '')) return null;
  const verb = call.route.method === 'GET' && call.route.returns === 'list' ? 'list' : toSlot(call);
  const key = before.words[0] === 'by' ? before.words.slice(1) : before.words;
  return onParent({ ...call, node: before }, [verb, 'by', ...key]);
};

/** `/machines/{id}`: get, update, replace, delete. */
export const byOne: PathRule = (call) => {
  if (!endsInSlot(call)) return null;
  const { route, node } = call;
  const verb = toSlot(call);
  const isTaken = verb === 'create' && node.parent !== null && hasMethod(node.parent, route.method);
  return isTaken ? onItself(call, verb, 'by', ...node.words) : onItself(call, verb);
};

function toSlot({ route: { method, returns }, node }: PathCall): string {
  if (method === 'GET' && returns === 'list' && node.children.some(({ kind }) => kind === 'slot'))
    return 'list';
  return verbOf(method, node);
}

/** What a request of this method does to what a node is, next to those of other methods. */
function verbOf(method: string, node: PathNode): string {
  if (method === 'PUT' && hasMethod(node, 'PATCH')) return 'replace';
  if (method === 'POST' && (hasMethod(node, 'PATCH') || hasMethod(node, 'PUT'))) return 'create';
  return verbs.get(method) ?? method.toLowerCase();
}

/** `POST /links/bulk`: what is done to many at once. */
export const byBulk: PathRule = (call) => {
  const { route, node } = call;
  const word = node.words.join(' ');
  if (node.kind !== 'name' || node.children.length > 0 || (word !== 'bulk' && word !== 'batch')) return null;
  const verb = route.method === 'POST' ? 'create' : (verbs.get(route.method) ?? '');
  return route.method === 'GET' || verb === '' ? null : onParent(call, [verb, word]);
};

/** `POST /machines/{id}/start`: a verb that stands alone is what is done. */
export const byVerb: PathRule = (call) =>
  isLeaf(call) && isAction(call.node.words) ? onParent(call, call.node.words) : null;

/** `GET /machines/{id}/readings`, which responds with a stream: the machine's `streamReadings`. */
export const byStreamOfParent: PathRule = (call) =>
  isStream(call) && isLeaf(call) ? onParent(call, streamOf(call.node.words)) : null;

/** `GET /readings`, which responds with a stream. */
export const byStream: PathRule = (call) => (isStream(call) ? onItself(call, 'stream') : null);

function isStream({ route }: PathCall): boolean {
  return route.method === 'GET' && route.returns === 'stream';
}

function streamOf(words: Words): Words {
  return words.includes('stream') ? words : ['stream', ...words];
}

/** `GET /machines/{id}/events`, where nothing else is done with events: a list of the machine's. */
export const byListOfParent: PathRule = (call) =>
  call.route.method === 'GET' && isLeaf(call) && readsMany(call)
    ? onParent(call, ['list', ...call.node.words])
    : null;

/** `GET /files/{id}/content`: what is read of one thing is called as it is. */
export const byPartOfParent: PathRule = (call) =>
  call.route.method === 'GET' && isLeaf(call) ? onParent(call, call.node.words) : null;

/** `GET /machines`. */
export const byList: PathRule = (call) =>
  call.route.method === 'GET' && readsMany(call) ? onItself(call, 'list') : null;

/** `GET /status`. */
export const bySingle: PathRule = (call) =>
  call.route.method === 'GET' && !readsMany(call) ? onItself(call, 'get') : null;

/** `POST /payments/{id}/refund`: a singular that stands alone is what is done. */
export const bySingular: PathRule = (call) =>
  call.route.method === 'POST' &&
  !call.route.sendsFile &&
  isLeaf(call) &&
  !isPluralForm(call.node.words.at(-1) ?? '')
    ? onParent(call, call.node.words)
    : null;

/** `POST /users/{id}/photo`, where nothing else is done with the photo: the user's `uploadPhoto`. */
export const byPartUploaded: PathRule = (call) =>
  call.route.method === 'POST' && call.route.sendsFile && isLeaf(call)
    ? onParent(call, ['upload', ...call.node.words])
    : null;

/** `POST /files`, of which the body is a file. */
export const byUpload: PathRule = (call) =>
  call.route.method === 'POST' && call.route.sendsFile ? onItself(call, 'upload') : null;

/** `POST /machines`. */
export const byCreate: PathRule = (call) => (call.route.method === 'POST' ? onItself(call, 'create') : null);

/** `PUT /products/{id}/images`, where nothing else is done with images: the product's `updateImages`. */
export const byPartChanged: PathRule = (call) => {
  const verb = changes(call);
  return verb !== null && isLeaf(call) ? onParent(call, [verb, ...call.node.words]) : null;
};

/** `DELETE /machines`: all of them, where one can be deleted by id as well. */
export const byAll: PathRule = (call) => {
  const { method } = call.route;
  const verb = changes(call);
  const slot = slotBelow(call.node);
  if (verb === null || slot === undefined) return null;
  const sameKind = method === 'DELETE' ? ['DELETE'] : ['PUT', 'PATCH'];
  const changesOne = slot.routes.some((route) => sameKind.includes(route.method));
  return changesOne ? onItself(call, method === 'PUT' ? 'replace' : verb, 'all') : null;
};

/** `PUT /machines/{id}/settings`. */
export const byChange: PathRule = (call) => {
  const verb = changes(call);
  return verb === null ? null : onItself(call, verb);
};

function changes({ route: { method, sendsFile }, node }: PathCall): string | null {
  if (method === 'PUT' && sendsFile && !hasMethod(node, 'POST')) return 'upload';
  return method === 'PUT' || method === 'PATCH' || method === 'DELETE' ? verbOf(method, node) : null;
}

/** Methods of other names than those that the rules before are about; QUERY searches. */
export const byOtherMethod: PathRule = (call) => {
  const { method } = call.route;
  const isKnown = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method);
  return isKnown ? null : onItself(call, verbs.get(method) ?? method.toLowerCase());
};
