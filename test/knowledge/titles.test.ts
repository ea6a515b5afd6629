import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drugPhrases } from '../../server/src/knowledge/drugs/drugs.ts';
import { regionPhrases } from '../../server/src/knowledge/regions/regions.ts';
import { treatmentPhrases } from '../../server/src/knowledge/treatments/treatments.ts';
import { phrasesIn, wordsOf } from '../../server/src/knowledge/treatments/words.ts';

const gold = new URL('../../../shared/letters/gold.json', import.meta.url);

interface GoldIssue {
  readonly title: string;
  readonly body_parts: readonly string[];
}

/** The issues of the published letters where they lie beside the project. */
const issues = (): GoldIssue[] =>
  (JSON.parse(readFileSync(gold, 'utf8')) as { issues: GoldIssue[] }[]).flatMap((letter) => letter.issues);

describe.runIf(existsSync(gold))('the titles of published letters', () => {
  it('name a treatment or a drug we know, at least 98 in 100', () => {
    const titles = issues().map((issue) => issue.title);
    const unknown = titles.filter((title) => {
      const words = wordsOf(title);
      return phrasesIn(treatmentPhrases(), words).length === 0 && phrasesIn(drugPhrases(), words).length === 0;
    });
    expect(titles.length).toBeGreaterThan(100);
    expect(unknown.length / titles.length, unknown.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('name a region we know wherever a reader found one', () => {
    const named = issues().filter((issue) => issue.body_parts.length > 0);
    const unknown = named.filter((issue) => phrasesIn(regionPhrases(), wordsOf(issue.title)).length === 0);
    expect(named.length).toBeGreaterThan(50);
    expect(unknown.map((issue) => issue.title)).toEqual([]);
  });
});
