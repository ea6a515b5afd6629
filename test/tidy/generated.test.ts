import { expect, it } from 'vitest';
import { generatedFiles, staleFiles } from '../../tools/generate/files.ts';
import { ROOT } from '../kit/rules.ts';

it('has every generated file as `npm run generate` writes it', async () => {
  const { stale, left } = staleFiles(ROOT, await generatedFiles(ROOT));
  expect([...stale.map(({ path }) => path), ...left]).toEqual([]);
  // Every page is laid out anew, which takes a busy machine its time.
}, 120_000);
