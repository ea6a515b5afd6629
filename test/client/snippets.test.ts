import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { readSnippets } from './snippets.ts';

const snippets = readSnippets();

describe('the snippets', () => {
  test('have a prefix each, and no two the same', () => {
    const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
    expect(prefixes.length).toBeGreaterThanOrEqual(snippets.length);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test.each(snippets)('$name: leave no tab stop and no defect of structure', ({ lines }) => {
    const text = lines.join('\n');
    expect(text).not.toContain('$');
    const findings = checkLetter(readLetter(text), {}).filter(({ rule }) => rule.startsWith('structure/'));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
