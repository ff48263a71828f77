/**
 * The name of the package that contains this runtime. Guards use it to recognize the package's own errors. The
 * generator writes it.
 */
export const packageName: string = 'paperspace-sdk';
