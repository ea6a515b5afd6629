import { describe, expect, it } from 'vitest';
import { GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import { GuidelineLibrary } from '../../server/src/knowledge/guidelines/library.ts';
import { readFieldCitations } from '../../server/src/reading/citations/read.ts';
import { lex } from '../../server/src/text/lexer.ts';
import printed from './printed-sections.json' with { type: 'json' };

const library = new GuidelineLibrary(GUIDELINES);
/** The sections listed, cited from this document and year, that are none the library has; undefined for an unknown document. */
function unknownSections(title: string, year: number, sections: string): string[] | undefined {
  const tokens = lex(`Decision based on MTUS ${title} ${String(year)}, Section(s): ${sections}.`);
  const { citations } = readFieldCitations(tokens, 0, tokens.count, library, undefined);
  const [citation] = citations;
  if (!citation?.guideline || citations.length > 1) return undefined;
  return citation.sections.flatMap(({ section, text }) => (section ? [] : [text]));
}

describe('the sections that letters print', () => {
  it('are in the library but for slips, less than 1 in 100 unknown', () => {
    let all = 0;
    let unknown = 0;
    const slips: string[] = [];
    for (const [document, sections] of Object.entries(printed))
      for (const [section, count] of Object.entries(sections)) {
        const left = unknownSections(document.slice(0, -5), Number(document.slice(-4)), section);
        expect(left, document).toBeDefined();
        all += count;
        if (left?.length === 0) continue;
        unknown += count;
        slips.push(left!.join(', '));
      }
    expect(all).toBeGreaterThan(500);
    expect(unknown / all, slips.join(', ')).toBeLessThan(0.01);
    expect(slips.sort()).toEqual(['Diagnositc Criteria', 'Inital Care']);
  });
});
