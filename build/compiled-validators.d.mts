import type { Plugin } from 'rolldown';

export function compiledValidators(): Plugin;
