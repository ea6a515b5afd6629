import { loadWords } from '../../server/src/knowledge/words/load.ts';

await loadWords();
