import { answerQuestions } from '../../thread.ts';
import { findViolations } from './violations.ts';

answerQuestions(findViolations);
