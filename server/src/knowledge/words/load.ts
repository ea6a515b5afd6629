import { provideWords } from './words.ts';

/** Reads the word list, once; a program does so when it has nothing more urgent to do. */
export async function loadWords(): Promise<void> {
  const { packedWords, confusions } = await import('./data.ts');
  provideWords(packedWords, confusions);
}
