/** The environment variable that says how much is logged. Written by the generator. */
export const logVariable: string = 'PAPERSPACE_LOG';
