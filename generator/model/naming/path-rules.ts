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

/** The verb of each HTTP method for one thing, by default. */
const verbs: ReadonlyMap<string, string> = new Map([
  ['GET', 'get'],
  ['POST', 'update'],
  ['PUT', 'update'],
  ['PATCH', 'update'],
  ['DELETE', 'delete'],
  ['QUERY', 'search'],
]);

/** Last names of paths with another key than the id: `/customers/external_id/{id}`. */
const keys: ReadonlySet<string> = new Set(
  'address code domain email hash id ids key login name number phone serial sku slug token url username uuid'.split(
    ' ',
  ),
);

/** HEAD and OPTIONS ask about a call. */
export const byMethodAlone: PathRule = (call) => {
  const { method } = call.route;
  return method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE'
    ? onItself(call, method.toLowerCase())
    : null;
};

/** `POST /tools/attach/{id}`: a verb that only a parameter follows is the action. */
export const byVerbBeforeSlot: PathRule = (call) => {
  const before = call.node.parent;
  if (!endsInSlot(call) || before?.kind !== 'name' || before.routes.length > 0) return null;
  if (!isAction(before.words) || before.children.length > 1 || call.node.children.length > 0) return null;
  const others = new Set(call.node.routes.map(({ method }) => method));
  return others.size > 1 ? null : onParent({ ...call, node: before }, before.words);
};

/** `GET /customers/external_id/{id}`: reads a thing by another key than its id. */
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

function toSlot({ route, node }: PathCall): string {
  const hasSlot = node.children.some(({ kind }) => kind === 'slot');
  return route.method === 'GET' && hasSlot && route.returns === 'list' ? 'list' : verbOf(route.method, node);
}

/** The verb of an HTTP method for a node, given the other methods of the node. */
function verbOf(method: string, node: PathNode): string {
  if (method === 'PUT' && hasMethod(node, 'PATCH')) return 'replace';
  if (method === 'POST' && (hasMethod(node, 'PATCH') || hasMethod(node, 'PUT'))) return 'create';
  return verbs.get(method) ?? method.toLowerCase();
}

/** `POST /rpc/recount`: a segment below `rpc` is the method. */
export const byProcedure: PathRule = (call) => {
  const { route, node } = call;
  const isProcedure = node.kind === 'name' && node.parent?.words.join(' ') === 'rpc';
  if (!isProcedure || node.children.length > 0) return null;
  const isFirst = route.method === 'POST' || !hasMethod(node, 'POST');
  return onParent(call, isFirst ? node.words : [verbOf(route.method, node), ...node.words]);
};

/** `POST /links/bulk`: an action on many things. */
export const byBulk: PathRule = (call) => {
  const { route, node } = call;
  const word = node.words.join(' ');
  if (node.kind !== 'name' || node.children.length > 0 || (word !== 'bulk' && word !== 'batch')) return null;
  const verb = route.method === 'POST' ? 'create' : (verbs.get(route.method) ?? '');
  return route.method === 'GET' || verb === '' ? null : onParent(call, [verb, word]);
};

/** `POST /machines/{id}/start`: a verb that stands alone is the action. */
export const byVerb: PathRule = (call) =>
  isLeaf(call) && isAction(call.node.words) ? onParent(call, call.node.words) : null;

/** `GET /machines/{id}/readings` with a stream as response: the machine's `streamReadings`. */
export const byStreamOfParent: PathRule = (call) =>
  isLeaf(call) && isStream(call) ? onParent(call, streamOf(call.node.words)) : null;

/** `GET /readings` with a stream as response. */
export const byStream: PathRule = (call) => (isStream(call) ? onItself(call, 'stream') : null);

function isStream({ route }: PathCall): boolean {
  return route.method === 'GET' && route.returns === 'stream';
}

function streamOf(words: Words): Words {
  return words.includes('stream') ? words : ['stream', ...words];
}

/** `GET /machines/{id}/events`, if it is the only operation on events: a list of the machine. */
export const byListOfParent: PathRule = (call) =>
  call.route.method === 'GET' && isLeaf(call) && readsMany(call)
    ? onParent(call, ['list', ...call.node.words])
    : null;

/** `GET /files/{id}/content`: a part of one thing keeps its name. */
export const byPartOfParent: PathRule = (call) =>
  call.route.method === 'GET' && isLeaf(call) ? onParent(call, call.node.words) : null;

/** `GET /machines`. */
export const byList: PathRule = (call) =>
  call.route.method === 'GET' && readsMany(call) ? onItself(call, 'list') : null;

/** `GET /status`. */
export const bySingle: PathRule = (call) =>
  call.route.method === 'GET' && !readsMany(call) ? onItself(call, 'get') : null;

/** `POST /payments/{id}/refund`: a singular that stands alone is the action. */
export const bySingular: PathRule = (call) =>
  call.route.method === 'POST' &&
  !call.route.sendsFile &&
  isLeaf(call) &&
  !isPluralForm(call.node.words.at(-1) ?? '')
    ? onParent(call, call.node.words)
    : null;

/** `POST /users/{id}/photo`, if it is the only operation on the photo: the user's `uploadPhoto`. */
export const byPartUploaded: PathRule = (call) =>
  call.route.method === 'POST' && call.route.sendsFile && isLeaf(call)
    ? onParent(call, ['upload', ...call.node.words])
    : null;

/** `POST /files` with a file as body. */
export const byUpload: PathRule = (call) =>
  call.route.method === 'POST' && call.route.sendsFile ? onItself(call, 'upload') : null;

/** `POST /machines`. */
export const byCreate: PathRule = (call) => (call.route.method === 'POST' ? onItself(call, 'create') : null);

/** `PUT /products/{id}/images`, if it is the only operation on images: the product's `updateImages`. */
export const byPartChanged: PathRule = (call) => {
  const verb = changes(call);
  return verb !== null && isLeaf(call) ? onParent(call, [verb, ...call.node.words]) : null;
};

/** `DELETE /machines`: deletes all, if one can be deleted by id too. */
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

/** Other HTTP methods than those of the rules above. QUERY searches. */
export const byOtherMethod: PathRule = (call) => {
  const { method } = call.route;
  const isKnown = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method);
  return isKnown ? null : onItself(call, verbs.get(method) ?? method.toLowerCase());
};
