import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import { GuidelineLibrary, printedTitle } from '../../server/src/knowledge/guidelines/library.ts';
import type { Citation } from '../../server/src/reading/citations/citation.ts';
import { makeGuidelineMentionTable, readGuidelineMentions } from '../../server/src/reading/citations/mentions.ts';
import { readFieldCitations } from '../../server/src/reading/citations/read.ts';
import { lex } from '../../server/src/text/lexer.ts';

const library = new GuidelineLibrary(GUIDELINES);
const mentionTable = makeGuidelineMentionTable(library);

const read = (text: string, day = '2016-11-01') => {
  const tokens = lex(text);
  return readFieldCitations(tokens, 0, tokens.count, library, day);
};

/** A citation in short: source, document, year, sections (~ before a near one, ? after an unknown one), pages. */
function short({ source, document, guideline, near, year, sections, pages }: Citation): string {
  const name = guideline?.id ?? (near ? `~${near.id}` : `${document}?`);
  const parts = sections.map(({ section, near: other, text }) => section?.id ?? (other ? `~${other.id}` : `${text}?`));
  return [
    source,
    name,
    year?.year ?? '',
    parts.join(' + '),
    (pages?.ranges ?? []).map((range) => range.join('-')).join(' + '),
  ].join(' | ');
}
const citations = (text: string, day?: string): string[] => read(text, day).citations.map(short);

describe('the MTUS part of a guideline field', () => {
  it.each([
    [
      'Decision based on MTUS Drug Formulary (8 CCR 9792.27.15), Drug List.',
      ['MTUS | drug-formulary |  | drug-list | '],
    ],
    [
      'Decision based on MTUS Drug Formulary (Title 8, California Code of Regulations, section 9792.27.1), Section(s): Drug List.',
      ['MTUS | drug-formulary |  | drug-list | '],
    ],
    [
      'Decision based on MTUS Low Back Disorders Guideline (8 CCR 9792.23.5) (ACOEM February 13, 2020), Section(s): Massage.',
      ['MTUS | acoem-lowback-2020 | 2020 | massage | '],
    ],
    [
      'Decision based on MTUS Low Back Disorders (ACOEM 2019-03-07), Section(s): Massage.',
      ['MTUS | acoem-lowback-2019 | 2019 | massage | '],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment Guidelines (May 2009), Section(s): Massage therapy.',
      ['MTUS | chronic-pain-2009 | 2009 | massage-therapy | '],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment Guidelines, 8 CCR 9792.24.2, 2009, Massage therapy, pages 60.',
      ['MTUS | chronic-pain-2009 | 2009 | massage-therapy | 60-60'],
    ],
    [
      'Decision based on MTUS Drug Formulary, 8 CCR §9792.27.1 et seq., Drug List.',
      ['MTUS | drug-formulary |  | drug-list | '],
    ],
    [
      'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee; and MTUS Chronic Pain Medical Treatment 2016, Section(s): Massage therapy.',
      ['MTUS | postsurgical-2009 | 2009 | knee | ', 'MTUS | chronic-pain-2016 | 2016 | massage-therapy | '],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, and MTUS ACOEM Practice Guidelines, 2nd Edition, Chapter 9, pages 209-211.',
      ['MTUS | acoem2-knee-complaints | 2004 | initial-care | ', 'MTUS | acoem2-shoulder-complaints |  |  | 209-211'],
    ],
    [
      'Decision based on ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12, pages 303-305.',
      ['MTUS | acoem2-low-back-complaints | 2004 |  | 303-305'],
    ],
    // A section of the earlier edition, with a comma of its own.
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, criteria for use.',
      ['MTUS | chronic-pain-2016 | 2016 | Opioids, criteria for use? | '],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.',
      ['MTUS | chronic-pain-2016 | 2016 | physical-medicine-treatment | '],
    ],
    [
      'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care, Special Studies, and Knee Complaints 2004.',
      [
        'MTUS | acoem2-forearm-wrist-and-hand-complaints | 2004 | initial-care + special-studies | ',
        'MTUS | acoem2-knee-complaints | 2004 |  | ',
      ],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Electro-\ndiagnostic testing (EMG/NCS).',
      [
        'MTUS | chronic-pain-2016 | 2016 | nsaids-gi-symptoms-cardiovascular-risk + electrodiagnostic-testing-emg-ncs | ',
      ],
    ],
    [
      'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.6 and 3.2.',
      ['MTUS | opioids-2016 | 2016 | s3-3-6 + s3-2 | '],
    ],
    ['Decision based on MTUS Low Back Disorders 2021.', ['MTUS | acoem-lowback-2020 | 2021 |  | ']],
    [
      'Decision based on the Medical Treatment Utilization Schedule (MTUS) Low Back Disorders 2021.',
      ['MTUS | acoem-lowback-2020 | 2021 |  | '],
    ],
    [
      'Decision based on MTUS Shoulder Complaints (2004), Section(s): Initial Care, and Forearm, Wrist, and Hand Complaints (2004), Section(s): Summary.',
      [
        'MTUS | acoem2-shoulder-complaints | 2004 | initial-care | ',
        'MTUS | acoem2-forearm-wrist-and-hand-complaints | 2004 | summary | ',
      ],
    ],
    ['Decision based on CA MTUS Low Back Disorders 2021.', ['MTUS | acoem-lowback-2020 | 2021 |  | ']],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment Guidelines (2016), Section(s): Biofeedback.',
      ['MTUS | chronic-pain-2016 | 2016 | biofeedback | '],
    ],
    [
      'Decision based on MTUS Acupuncture Treatment 2007, and Shoulder Complaints 2004, Section(s): Summary.',
      ['MTUS | acupuncture-2007 | 2007 |  | ', 'MTUS | acoem2-shoulder-complaints | 2004 | summary | '],
    ],
  ])('is read: %s', (text, expected) => {
    expect(citations(text)).toEqual(expected);
  });

  it.each([
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines Massage Page(s): 60.',
      ['MTUS | chronic-pain-2009 |  | massage-therapy | 60-60'],
    ],
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines Section 2 Page(s): 58-60.',
      ['MTUS | chronic-pain-2009 |  | section-2 | 58-60'],
    ],
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines, page 60, Massage therapy.',
      ['MTUS | chronic-pain-2009 |  | massage-therapy | 60-60'],
    ],
    [
      'Decision based on MTUS Acupuncture Treatment Guidelines,Chronic Pain Treatment Guidelines Page(s): 58-60, 98-99.',
      ['MTUS | acupuncture-2007 |  |  | ', 'MTUS | chronic-pain-2009 |  |  | 58-60 + 98-99'],
    ],
    ['Decision based on MTUS ACOEM.', ['ACOEM | ? |  |  | ']],
    [
      'Decision based on MTUS ACOEM Practice Guidelines, Chapter 12 Low Back Complaints, page 303.',
      ['MTUS | acoem2-low-back-complaints |  |  | 303-303'],
    ],
    [
      'Decision based on MTUS ACOEM 2004, Low Back Complaints, page 303.',
      ['MTUS | acoem2-low-back-complaints | 2004 |  | 303-303'],
    ],
    ['Decision based on MTUS ACOEM, Chapter 13.', ['MTUS | acoem2-knee-complaints |  |  | ']],
  ])('is read in the forms before 2015: %s', (text, expected) => {
    expect(citations(text, '2014-05-01')).toEqual(expected);
  });

  it.each([
    [
      'Decision based on MTUS Chronic Pain Medical Treatement 2016, Section(s): Biofeedback.',
      ['MTUS | ~chronic-pain-2016 | 2016 | biofeedback | '],
    ],
    [
      'Decision based on MTUS Low Back Complants 2004, Section(s): Phsyical Methods, and Kneee Complaints 2004, Section(s): Summery.',
      [
        'MTUS | ~acoem2-low-back-complaints | 2004 | ~physical-methods | ',
        'MTUS | ~acoem2-knee-complaints | 2004 | ~summary | ',
      ],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS, cronic pain (transcutaneous electrical nerve stimulation).',
      ['MTUS | chronic-pain-2016 | 2016 | ~tens-chronic-pain-transcutaneous-electrical-nerve-stimulation | '],
    ],
    [
      'Decison based on MTUS Knee Complaints 2004, Sectoin(s): Initial Care.',
      ['MTUS | acoem2-knee-complaints | 2004 | initial-care | '],
    ],
    ['Decision based on MTUS Acupuncture Treatment 2012.', ['MTUS | Acupuncture Treatment? | 2012 |  | ']],
    [
      'Decision based on MTUS Underwater Welding 2016, Section(s): Bubbles.',
      ['MTUS | Underwater Welding? | 2016 | Bubbles? | '],
    ],
  ])('is read with its slips: %s', (text, expected) => {
    expect(citations(text)).toEqual(expected);
  });

  it('takes a name without a year for the edition in force on the day', () => {
    const text = 'Decision based on MTUS Chronic Pain Medical Treatment, Section(s): Biofeedback.';
    expect(read(text, '2016-07-28').citations[0]?.guideline?.id).toBe('chronic-pain-2009');
    expect(read(text, '2016-07-29').citations[0]?.guideline?.id).toBe('chronic-pain-2016');
    expect(readFieldCitations(lex(text), 0, lex(text).count, library, undefined).citations[0]?.editions).toHaveLength(
      2,
    );
  });

  it('has every section of every document back as it prints it', () => {
    for (const guideline of GUIDELINES.filter(({ source, citedYears }) => source === 'MTUS' && citedYears.length > 0))
      // “Page 261” is cited in a list of sections, but read as the page that it is.
      for (const section of guideline.sections.filter(({ title }) => !title.startsWith('Page '))) {
        const text = `Decision based on MTUS ${guideline.title} ${String(guideline.citedYears.at(-1))}, Section(s): ${printedTitle(guideline, section)}, and Eye 2004.`;
        const [first, second, ...more] = read(text).citations;
        expect(
          first?.sections.map((cited) => cited.section),
          text,
        ).toEqual([section]);
        expect([second?.guideline?.id, more.length], text).toEqual(['acoem2-eye', 0]);
      }
  });
});

describe('the rest of a guideline field', () => {
  it('says whether evidence was cited, and whether from outside of the MTUS', () => {
    expect(read('The Claims Administrator did not cite any medical evidence for its decision.')).toMatchObject({
      cited: false,
      outside: false,
      citations: [],
    });
    const outside =
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG.';
    expect(read(outside)).toMatchObject({ cited: true, outside: true });
    const named =
      'The Expert Reviewer based their decision on recommendation(s) outside of MTUS: Official Disability Guidelines (ODG), Low Back Chapter, Preoperative testing.';
    expect(read(named)).toMatchObject({ outside: true, citations: [{ nonMtus: true, source: 'ODG' }] });
    expect(read('Decision based on Non- MTUS Citation Smith J, A study, 2014.').citations[0]).toMatchObject({
      nonMtus: true,
      source: '',
    });
  });

  it.each([
    ['Official Disability Guidelines (ODG), Low Back Chapter, MRI.', ['ODG | odg-low-back |  | MRI']],
    ['Official Disability Guidelines: Neck & Upper Back (Acute & Chronic), Massage.', ['ODG | odg-neck |  | Massage']],
    ['ODG Hip and Pelvis Chapter; ACOEM 3rd edition.', ['ODG | odg-hip', 'ACOEM']],
    ['Low Back (Massage).', [' | Low Back (Massage)?']],
  ])('reads sources outside of the MTUS: %s', (text, expected) => {
    const got = citations(`Decision based on Non-MTUS Citation ${text}`).map((one) => one.toLowerCase());
    expected.forEach((start, i) => {
      const [source, name] = start.split(' | ');
      expect(got[i]).toMatch(new RegExp(`^${(source ?? '').toLowerCase()} \\| `));
      if (name) expect(got[i]).toContain(name.toLowerCase().replace('?', ''));
    });
    expect(got).toHaveLength(expected.length);
  });

  it('never fails, and every range lies inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Decision based on',
        'MTUS',
        'Non-MTUS Citation',
        'Chronic Pain Medical Treatment',
        '2016',
        ', Section(s):',
        'Page(s): 60-58',
        'and',
        ',',
        '.',
        '(',
        ')',
        'ODG',
        'Low Back',
        'Chapter 12',
        '3.3.1',
        '\n',
        '-\n',
        'TENS',
        'Initial Care',
        '9999999999',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { range, documentRange, sections, pages, year } of read(text).citations)
          for (const { start, end } of [
            range,
            documentRange,
            ...sections.map((one) => one.range),
            ...(pages ? [pages.range] : []),
            ...(year ? [year.range] : []),
          ]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 400 },
    );
  });
});

describe('guidelines that a rationale names', () => {
  const mentions = (text: string): string[] => {
    const tokens = lex(text);
    return readGuidelineMentions(tokens, 0, tokens.count, mentionTable).map(({ source, guidelines, year, pages }) =>
      [source, guidelines.map(({ id }) => id).join('/'), year?.year ?? '', pages?.ranges.flat().join('-') ?? ''].join(
        ' | ',
      ),
    );
  };

  it.each([
    ['The CA MTUS says little.', ['MTUS |  |  | ']],
    ['as the Chronic Pain Guidelines have it', ['MTUS | chronic-pain-2009/chronic-pain-2016 |  | ']],
    ['ACOEM chapter 12, page 303 advises rest', ['MTUS | acoem2-low-back-complaints |  | 303-303']],
    ['the 2009 Acupuncture Guidelines and ODG', ['MTUS | acupuncture-2007 | 2009 | ', 'ODG |  |  | ']],
    ['chronic pain of the low back, an acupuncture needle, opioids', []],
  ])('are read: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });
});
