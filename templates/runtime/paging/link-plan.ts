import type { Plan } from '../plan.js';

/** The plan of an operation for reading a link it gave: links are read with `GET`, also where the operation is a `POST`. */
export function linkPlan(plan: Plan): Plan {
  if (plan.method === 'GET') return plan;
  const { body, ...rest } = plan;
  return { ...rest, method: 'GET' };
}
