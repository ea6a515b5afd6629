import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import { GuidelineLibrary } from '../../server/src/knowledge/guidelines/library.ts';
import { phrasesIn, wordsOf } from '../../server/src/knowledge/treatments/words.ts';
import printed from './printed-sections.json' with { type: 'json' };

const library = new GuidelineLibrary(GUIDELINES);
const gold = new URL('../../../shared/letters/gold.json', import.meta.url);

/** What a guideline field says before its Non-MTUS part, ended by one full stop. */
function mtusPart(field: string): string {
  const part = field.split('Decision based on Non')[0]!.trim();
  return part.endsWith('.') ? part : `${part}.`;
}

/** The words of `sections`, cited from this document and year, that belong to no section the library has; undefined for an unknown document. */
function unknownWords(title: string, year: number, sections: string): string[] | undefined {
  const guideline = library.cited(title, year);
  if (!guideline) return undefined;
  const words = wordsOf(sections);
  const known = new Set<number>();
  for (const { from, to } of phrasesIn(library.sectionPhrases(guideline), words))
    for (let i = from; i < to; i++) known.add(i);
  return words.filter((_, i) => !known.has(i));
}

describe('the sections that letters print', () => {
  it('are in the library but for slips, less than 1 in 100 unknown', () => {
    let all = 0;
    let unknown = 0;
    const slips: string[] = [];
    for (const [document, sections] of Object.entries(printed))
      for (const [section, count] of Object.entries(sections)) {
        const left = unknownWords(document.slice(0, -5), Number(document.slice(-4)), section);
        expect(left, document).toBeDefined();
        all += count;
        if (left?.length === 0) continue;
        unknown += count;
        slips.push(left!.join(' '));
      }
    expect(all).toBeGreaterThan(500);
    expect(unknown / all, slips.join(', ')).toBeLessThan(0.01);
    expect(slips.sort()).toEqual(['Diagnositc Criteria', 'Inital Care']);
  });

  describe.runIf(existsSync(gold))('in the published letters beside the project', () => {
    it('are all read, with their documents', () => {
      const letters = JSON.parse(readFileSync(gold, 'utf8')) as {
        issues: { ca_guideline: string | null; maximus_guideline: string | null }[];
      }[];
      const fields = letters.flatMap(({ issues }) =>
        issues.flatMap((issue) => [issue.ca_guideline, issue.maximus_guideline]),
      );
      const citation =
        /(?:MTUS |and )([A-Z][A-Za-z,& -]+?) (2004|2007|2009|2016)(?:, Section\(s\): (.*?)(?=, and [A-Z][A-Za-z, ]+ 20\d\d|\.\s*$))?/g;
      let read = 0;
      const problems: string[] = [];
      for (const field of fields)
        for (const [, title, year, sections] of mtusPart(field ?? '').matchAll(citation)) {
          read++;
          const left = unknownWords(title!, Number(year), sections ?? '');
          if (!left || left.length > 0) problems.push(left?.join(' ') ?? `${title} ${year}`);
        }
      expect(read).toBeGreaterThan(150);
      // The one slip that stands in these letters.
      expect(problems).toEqual(['Inital Care']);
    });
  });
});
