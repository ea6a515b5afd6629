import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import type { Guideline } from '../../server/src/knowledge/guidelines/guideline.ts';
import {
  coverOf,
  coversRegion,
  GuidelineLibrary,
  printedTitle,
  standingOn,
} from '../../server/src/knowledge/guidelines/library.ts';
import { readFieldCitations } from '../../server/src/reading/citations/read.ts';
import { makeGuidelineMentionTable, readGuidelineMentions } from '../../server/src/reading/citations/mentions.ts';
import { lex } from '../../server/src/text/lexer.ts';

const library = new GuidelineLibrary(GUIDELINES);
const guideline = (id: string): Guideline => library.byId(id)!;
/** The ids of the sections that are read in a list of a document's sections. */
const read = (id: string, text: string): (string | undefined)[] => {
  const { title, citedYears } = guideline(id);
  const tokens = lex(`Decision based on MTUS ${title} ${String(citedYears[0])}, Section(s): ${text}.`);
  const { citations } = readFieldCitations(tokens, 0, tokens.count, library, undefined);
  return citations.flatMap(({ sections }) => sections.map(({ section }) => section?.id));
};

describe('the library', () => {
  it('finds a document by name and year, in all the ways letters write it', () => {
    expect(library.cited('Chronic Pain Medical Treatment', 2016)?.id).toBe('chronic-pain-2016');
    expect(library.cited('CHRONIC PAIN TREATMENT GUIDELINES', 2009)?.id).toBe('chronic-pain-2009');
    expect(library.cited('Forearm, Wrist, and Hand Complaints', 2004)?.id).toBe(
      'acoem2-forearm-wrist-and-hand-complaints',
    );
    expect(library.cited('Elbow Complaints', 2004)?.id).toBe('acoem2-elbow-complaints');
    expect(library.cited('Low Back Disorders', 2020)?.id).toBe('acoem-lowback-2020');
    expect(library.cited('Low Back Disorders', 2021)?.id).toBe('acoem-lowback-2020');
    expect(library.cited('Low Back Disorders', 2012)).toBeUndefined();
    expect(library.named('Low Back Disorders').map((one) => one.id)).toEqual([
      'acoem-lowback-2016',
      'acoem-lowback-2019',
      'acoem-lowback-2020',
    ]);
    expect(library.named('Neck and Upper Back Chapter', 'ODG').map((one) => one.id)).toEqual(['odg-neck']);
    expect(library.named('no such guideline')).toEqual([]);
  });

  it('reads every title and year back to its own document', () => {
    for (const one of GUIDELINES)
      for (const year of one.citedYears) {
        const owners = library.named(one.title, one.source).filter((other) => other.citedYears.includes(year));
        expect(owners, `${one.title} ${year}`).toContain(one);
        // Two editions under one title and year only where the years are a guess.
        if (owners.length > 1) expect(owners.map((owner) => owner.citedYearsStanding)).toContain('unverified');
      }
  });

  it('tells the edition in force on a day', () => {
    const on = (family: string, day: string): string[] => library.inForceOn(family, day).map((one) => one.id);
    expect(on('chronic-pain', '2016-07-28')).toEqual(['chronic-pain-2009']);
    expect(on('chronic-pain', '2016-07-29')).toEqual(['chronic-pain-2016']);
    expect(on('chronic-pain', '2017-11-30')).toEqual(['chronic-pain-2016']);
    expect(on('chronic-pain', '2017-12-01')).toEqual(['acoem-chronicpain-2017']);
    expect(on('low-back', '2021-11-22')).toEqual(['acoem-lowback-2019']);
    expect(on('low-back', '2006-01-01')).toEqual([]);
    expect(library.editionsOf('low-back').map((one) => one.id)).toEqual([
      'acoem2-low-back-complaints',
      'acoem-lowback-2016',
      'acoem-lowback-2019',
      'acoem-lowback-2020',
    ]);
  });

  it('says nothing of the age of an edition whose end is not known', () => {
    expect(standingOn(guideline('acupuncture-2007'), '2026-01-01')).toBe('in-force');
    expect(standingOn(guideline('acoem2-stress-related-conditions'), '2020-01-01')).toBe('in-force');
    expect(standingOn(guideline('acoem-chronicpain-2024'), '2026-01-01')).toBe('unknown');
    expect(standingOn(guideline('acoem-chronicpain-2024'), '2024-12-31')).toBe('not-yet');
    expect(standingOn(guideline('odg-low-back'), '2016-01-01')).toBe('unknown');
    expect(standingOn(guideline('chronic-pain-2009'), '2016-08-01')).toBe('superseded');
    expect(standingOn(guideline('chronic-pain-2016'), '2016-07-01')).toBe('not-yet');
  });

  it('reads section names that hold commas and “and”', () => {
    expect(
      read('chronic-pain-2016', 'NSAIDs, GI symptoms & cardiovascular risk, Proton Pump Inhibitors (PPIs)'),
    ).toEqual(['nsaids-gi-symptoms-cardiovascular-risk', 'proton-pump-inhibitors-ppis']);
    expect(read('postsurgical-2009', 'Knee, Forearm, Wrist, & Hand')).toEqual(['knee', 'forearm-wrist-hand']);
    expect(read('opioids-2016', '3.3.6 and 4.1')).toEqual(['s3-3-6', 's4-1']);
  });

  it('puts a numbered title together with the titles above it', () => {
    const opioids = guideline('opioids-2016');
    for (const section of opioids.sections) {
      expect(read('opioids-2016', printedTitle(opioids, section))).toEqual([section.id]);
    }
    expect(
      printedTitle(
        opioids,
        opioids.sections.find((section) => section.number === '3.3.1.1')!,
      ),
    ).toMatch(/^3\.3\.1\.1 \w.+: .+: .+$/);
    expect(
      printedTitle(
        opioids,
        opioids.sections.find((section) => section.number === '2')!,
      ),
    ).toMatch(/^2\. \w/);
  });

  it('knows which sections cover a treatment', () => {
    const covering = (id: string, treatment: string): string[] =>
      library.sectionsCovering(guideline(id), treatment).map((section) => section.id);
    expect(covering('chronic-pain-2009', 'acupuncture')[0]).toBe('acupuncture');
    expect(covering('chronic-pain-2016', 'physical-therapy')[0]).toBe('physical-medicine-treatment');
    expect(covering('chronic-pain-2016', 'massage')).toContain('massage-therapy');
    expect(covering('acoem2-low-back-complaints', 'mri')).toContain('special-studies');
    const ppi = guideline('chronic-pain-2016').sections.find(
      (section) => section.id === 'proton-pump-inhibitors-ppis',
    )!;
    expect(coverOf(ppi, 'massage')).toBe('other');
    expect(coverOf(ppi, 'proton-pump-inhibitor')).toBe('named');
    expect(coverOf(ppi, 'h2-blocker')).toBe('near');
    const summary = guideline('acoem2-knee-complaints').sections.find((section) => section.id === 'summary')!;
    expect(coverOf(summary, 'massage')).toBe('general');
  });

  it('tells a drug from others of its class', () => {
    const tramadol = guideline('chronic-pain-2016').sections.find((section) => section.drugs?.includes('tramadol'))!;
    expect(coverOf(tramadol, 'opioid')).toBe('named');
    expect(coverOf(tramadol, 'opioid', 'tramadol')).toBe('named');
    expect(coverOf(tramadol, 'opioid', 'morphine')).toBe('near');
    const first = library
      .sectionsCovering(guideline('chronic-pain-2016'), 'nsaid', 'naproxen')
      .map((section) => section.id);
    expect(first).toContain('naproxen');
    expect(first.indexOf('celebrex-celecoxib')).toBeGreaterThan(first.indexOf('naproxen'));
  });

  it('takes any name, year, day and treatment', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.constantFrom(...GUIDELINES), (text, year, one) => {
        expect(library.cited(`?${text}`, 3000 + Math.abs(year))).toBeUndefined();
        expect(library.inForceOn(`?${text}`, text)).toEqual([]);
        expect(['in-force', 'not-yet', 'superseded', 'unknown']).toContain(standingOn(one, text));
        expect(coversRegion(one, `?${text}`)).toBe(true);
        for (const section of one.sections) expect(coverOf(section, `?${text}`)).toMatch(/^(?:general|other)$/);
      }),
    );
  });

  it('allows a chapter for the regions it is cited for without fault', () => {
    const allows = (id: string, region: string): boolean => coversRegion(guideline(id), region);
    expect(allows('acoem2-neck-and-upper-back-complaints', 'thoracic-spine')).toBe(true);
    expect(allows('acoem2-low-back-complaints', 'thoracic-spine')).toBe(true);
    expect(allows('acoem2-low-back-complaints', 'hip')).toBe(true);
    expect(allows('acoem2-forearm-wrist-and-hand-complaints', 'finger')).toBe(true);
    expect(allows('acoem2-ankle-and-foot-complaints', 'toe')).toBe(true);
    expect(allows('chronic-pain-2016', 'knee')).toBe(true);
    expect(allows('acoem2-low-back-complaints', 'knee')).toBe(false);
    expect(allows('acoem2-low-back-complaints', 'cervical-spine')).toBe(false);
    expect(allows('acoem2-knee-complaints', 'shoulder')).toBe(false);
  });

  it('finds mentions in running text, and no guideline in ordinary prose', () => {
    const table = makeGuidelineMentionTable(library);
    const found = (text: string): string[] => {
      const tokens = lex(text);
      return readGuidelineMentions(tokens, 0, tokens.count, table).map(({ range }) =>
        text.slice(range.start, range.end),
      );
    };
    expect(found('the Acupuncture Treatment Guidelines and ACOEM, chapter 12, page 300')).toEqual([
      'Acupuncture Treatment Guidelines',
      'ACOEM, chapter 12, page 300',
    ]);
    expect(found('has chronic pain of the neck and upper back after acupuncture; prevention, opioids, an eye')).toEqual(
      [],
    );
  });
});
