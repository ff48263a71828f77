import type { Plugin } from 'rolldown';

export function precompiledTemplates(): Plugin;
