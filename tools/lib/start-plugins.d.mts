import type { Plugin } from 'esbuild';

/** Data is read with JSON.parse, which takes less time than reading the same as program text. */
export const parsedJson: Plugin;

/** What reads a configuration file is a bundle of its own. */
export const apartConfiguration: Plugin;
