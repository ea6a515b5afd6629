import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionWordsIn, termsIn } from '../kit/terms.ts';

const gold = new URL('../../../shared/letters/gold.json', import.meta.url);

interface GoldIssue {
  readonly title: string;
  readonly body_parts: readonly string[];
}

/** The issues of the published letters. */
const issues = (): GoldIssue[] =>
  (JSON.parse(readFileSync(gold, 'utf8')) as { issues: GoldIssue[] }[]).flatMap((letter) => letter.issues);

describe('the titles of published letters', () => {
  it('name a treatment or a drug we know, at least 98 in 100', () => {
    const titles = issues().map((issue) => issue.title);
    const unknown = titles.filter(
      (title) => !termsIn(title).some(({ kind }) => kind === 'treatment' || kind === 'drug'),
    );
    expect(titles.length).toBeGreaterThan(100);
    expect(unknown.length / titles.length, unknown.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('name a region we know wherever a reader found one', () => {
    const named = issues().filter((issue) => issue.body_parts.length > 0);
    const unknown = named.filter((issue) => regionWordsIn(issue.title).length === 0);
    expect(named.length).toBeGreaterThan(50);
    expect(unknown.map((issue) => issue.title)).toEqual([]);
  });
});
