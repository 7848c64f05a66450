import type { Plugin } from 'esbuild';

export const hubPage: Plugin;
