import { serveRequests } from '../../thread.ts';
import { findViolations } from './violations.ts';

serveRequests(findViolations);
