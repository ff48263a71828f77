import { keepCompiledCode } from '../installation.ts';
import { answerQuestions } from '../thread.ts';
import { printText } from './print-text.ts';

// The compiler inside ts-morph is worth it.
keepCompiledCode();

// Before the first question: while the document is being read, there is time.
await import('./print-declarations.ts');
answerQuestions(printText);
