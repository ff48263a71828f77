import { keepCompiledCode } from '../installation.ts';
import { answerQuestions } from '../thread.ts';

// The compiler inside ts-morph is worth it.
keepCompiledCode();

const { printDeclarations } = await import('./print-declarations.ts');
answerQuestions(printDeclarations);
