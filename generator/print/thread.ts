import module from 'node:module';
import { answerQuestions } from '../thread.ts';

// A thread does not inherit this, and the compiler inside ts-morph is worth it.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

const { printDeclarations } = await import('./print-declarations.ts');
answerQuestions(printDeclarations);
