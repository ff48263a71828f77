import { parseAst } from 'rolldown/parseAst';

/**
 * The part of a CommonJS module that some of its exports need. Rolldown keeps such a module whole, because each class that extends
 * the result of a call could have an effect. Here a statement stays only if it declares or assigns a name that is needed.
 *
 * @param {string} code
 * @param {readonly string[]} names - its exports to keep
 * @returns {string}
 */
export function reachable(code, names) {
  const { body } = parseAst(code, { lang: 'js', sourceType: 'script' });
  const statements = body.map((node) => ({ node, ...namesIn(node) }));
  const needed = new Set(names.map((name) => `exports.${name}`));
  const kept = new Set();
  // The loop also visits the names that it adds.
  for (const name of needed)
    for (const statement of statements) {
      if (!statement.defined.has(name) || kept.has(statement)) continue;
      kept.add(statement);
      for (const used of statement.used) needed.add(used);
    }
  const texts = statements
    .filter((each) => kept.has(each))
    .map(({ node }) => code.slice(node.start, node.end));
  return texts.join('\n');
}

/** The names that a statement declares or assigns, and all that it mentions. An export is `exports.name`. */
function namesIn(statement) {
  const [defined, used] = [new Set(), new Set()];
  for (const { id } of statement.declarations ?? [statement])
    for (const { name } of id ? nodesIn(id) : []) if (name) defined.add(name);
  for (const node of nodesIn(statement)) {
    const name = nameOf(node);
    if (name !== null) used.add(name);
    if (statement.type === 'ExpressionStatement') for (const each of assignedBy(node)) defined.add(each);
  }
  return { defined, used };
}

function assignedBy(node) {
  if (node.type === 'AssignmentExpression') return [nameOf(node.left)];
  // Object.defineProperty(exports, 'name', …)
  const [target, name] = node.type === 'CallExpression' ? node.arguments : [];
  return target?.name === 'exports' && name?.type === 'Literal' ? [`exports.${name.value}`] : [];
}

function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  const isExport = node.type === 'MemberExpression' && !node.computed && node.object.name === 'exports';
  return isExport ? `exports.${node.property.name}` : null;
}

/** A node and all nodes in it, except for names of properties. */
function* nodesIn(node) {
  yield node;
  for (const [field, value] of Object.entries(node)) {
    if ((field === 'property' || field === 'key') && node.computed === false) continue;
    for (const child of [value].flat()) if (typeof child?.type === 'string') yield* nodesIn(child);
  }
}
