/** The package that this runtime is part of, by which its errors are told from those of others. Written by the generator. */
export const packageName: string = 'paperspace-core-sdk';
