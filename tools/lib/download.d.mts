/**
 * Makes a folder among the downloads with `fill(temporary folder)` unless it is there complete; gives its path. Throws what `fill`
 * throws, and leaves nothing behind then.
 */
export function download(name: string, fill: (folder: string) => void): string;
