import { answerQuestions } from '../../thread.ts';
import { examine } from './examine.ts';

answerQuestions(examine);
