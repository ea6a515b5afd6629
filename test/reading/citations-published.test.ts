import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import type { Citation } from '../../server/src/reading/citations/citation.ts';
import { inAllLayouts, PUBLISHED, publishedLetters } from '../kit/letters.ts';

/** What a reader took down of an issue's two guideline fields. */
interface GoldLetter {
  readonly id: string;
  readonly issues: readonly { readonly ca_guideline: string | null; readonly maximus_guideline: string | null }[];
}

/** One document as the test's own, plain reading of the field's text has it. */
interface Expected {
  readonly document: string;
  readonly year: string;
  readonly sections: string;
  readonly pages: string;
}

const gold = path.join(PUBLISHED, 'gold.json');

/** The MTUS documents of a field, read with the two forms' own fixed order of words and no knowledge of titles but these. */
function expectedOf(field: string): Expected[] {
  const mtus = field.split(/\s*Decision based on Non-/)[0]!.match(/Decision based on MTUS (.*?)\.?\s*$/)?.[1];
  if (mtus === undefined) return [];
  if (/\b(?:2004|2007|2009|2016)\b/.test(mtus))
    return mtus.split(/(?<!Wrist), and (?=[A-Z][A-Za-z, -]+ 20\d\d)/).map((part) => {
      const [, document = '', year = '', sections = ''] = /^(.*?) (20\d\d)(?:, Section\(s\): (.*))?$/s.exec(part) ?? [];
      return { document, year, sections, pages: '' };
    });
  return mtus.split(/,(?=Chronic)/).map((part) => {
    const [, document = '', sections = '', pages = ''] =
      /^(.*?Guidelines|ACOEM) ?(.*?)(?: ?Page\(s\): (.*))?$/.exec(part) ?? [];
    return { document, year: '', sections, pages };
  });
}

const words = (text: string): string => text.replace(/[^a-z0-9]+/gi, '').toLowerCase();

function shown({ document, source, year, sections, pages }: Citation): Expected {
  return {
    document: words(document === '' ? source : document),
    year: year?.year.toString() ?? '',
    sections: words(sections.map(({ text }) => text).join(', ')),
    pages: (pages?.ranges ?? []).map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', '),
  };
}

describe('the guideline fields of published letters', () => {
  const letters = inAllLayouts(publishedLetters());
  const known = new Map(
    (JSON.parse(fs.readFileSync(gold, 'utf8')) as GoldLetter[]).map((letter) => [letter.id, letter]),
  );
  const fields = letters.flatMap(({ name, layout, text }) =>
    readLetter(text).issues.flatMap((issue, index) => {
      const own = known.get(name)?.issues[index];
      return [
        {
          where: `${name} ${layout} CA${issue.number}`,
          gold: own?.ca_guideline ?? '',
          read: issue.claimsAdministratorCitations,
        },
        {
          where: `${name} ${layout} MX${issue.number}`,
          gold: own?.maximus_guideline ?? '',
          read: issue.reviewerCitations,
        },
      ];
    }),
  );

  it('are read into documents, editions, sections and pages, 99 in 100 at least', () => {
    const wrong: string[] = [];
    let all = 0;
    for (const { where, gold: field, read } of fields) {
      const expected = expectedOf(field).map((one) => ({
        ...one,
        document: words(one.document),
        sections: words(one.sections),
      }));
      const got = (read?.citations ?? []).filter(({ nonMtus }) => !nonMtus).map(shown);
      all += Math.max(1, expected.length);
      if (JSON.stringify(expected) !== JSON.stringify(got))
        wrong.push(`${where}: ${JSON.stringify(got)} for ${JSON.stringify(expected)}`);
    }
    expect(all).toBeGreaterThan(900);
    expect(wrong.length / all, wrong.slice(0, 10).join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('say whether anything was cited, and whether from outside of the MTUS', () => {
    const wrong = fields.filter(
      ({ gold: field, read }) =>
        read?.cited !== !/did not cite any/.test(field) ||
        read.outside !== /outside of the MTUS/.test(field) ||
        read.citations.some(({ nonMtus }) => nonMtus) !== /Non-\s?MTUS Citation/.test(field),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  it('name documents and sections of the library but for slips, which are near to one', () => {
    const mtus = fields
      .flatMap(({ read }) => read?.citations ?? [])
      .filter(({ nonMtus, document }) => !nonMtus && document !== '');
    expect(
      mtus
        .filter(({ editions, near }) => editions.length === 0 || near)
        .map(({ document, year }) => `${document} ${year?.year ?? ''}`),
    ).toEqual([]);
    const sections = mtus.flatMap((citation) => citation.sections);
    const unknown = sections.filter(({ section }) => !section);
    expect(sections.length).toBeGreaterThan(500);
    expect(unknown.length / sections.length).toBeLessThan(0.01);
    expect([...new Set(unknown.map(({ text, near }) => `${text}: ${near?.title ?? ''}`))]).toEqual([
      'Inital Care: Initial Care',
    ]);
  });

  it('name their source outside of the MTUS, and for most the chapter', () => {
    const other = fields.flatMap(({ read }) => read?.citations ?? []).filter(({ nonMtus }) => nonMtus);
    const odg = other.filter(({ source }) => source === 'ODG');
    expect(odg.length).toBeGreaterThan(150);
    expect(odg.filter(({ guideline }) => guideline).length / odg.length).toBeGreaterThan(0.8);
  });
});
