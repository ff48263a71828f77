import { Node, Project, type SourceFile } from 'ts-morph';
import type { EmittedFile } from '../../generator/products/kept-files.ts';

/**
 * The calls that run while a generated file loads. There should be none: a bundler cannot leave out what is called, so one
 * such call in the plan of an operation would put the operation into every bundle that holds another of its file.
 */
export function calledOnLoad(files: readonly EmittedFile[]): readonly string[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return files
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ path, text }) => callsIn(project.createSourceFile(path, text)));
}

function callsIn(file: SourceFile): readonly string[] {
  const calls: string[] = [];
  file.forEachDescendant((node, traversal) => {
    if (Node.isFunctionLikeDeclaration(node)) traversal.skip();
    else if (Node.isCallExpression(node) || Node.isNewExpression(node)) calls.push(node.getText());
  });
  return calls;
}
