import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { drugByName } from '../../server/src/knowledge/drugs/drugs.ts';
import {
  ADOPTION_ORDERS,
  GUIDELINE_SOURCES,
  GUIDELINES,
  MOST_MTUS_CITATIONS,
  STATUTORY_LIMITS,
} from '../../server/src/knowledge/guidelines/documents.ts';
import type { Guideline, Limit, Section } from '../../server/src/knowledge/guidelines/guideline.ts';
import ordersFile from '../../server/src/knowledge/guidelines/orders.json' with { type: 'json' };
import {
  boundsSchema,
  guidelinesFileSchema,
  type guidelineSchema,
  inForceSchema,
  type limitSchema,
  ordersFileSchema,
  pagesSchema,
  type sectionSchema,
  sourcesFileSchema,
  statutoryLimitsFileSchema,
} from '../../server/src/knowledge/guidelines/schema.ts';
import { MEASURES } from '../../server/src/knowledge/guidelines/measures.ts';
import { INDICATED, INDICATIONS, KNOWN_STATEMENTS } from '../../server/src/knowledge/guidelines/statements.ts';
import { regionById } from '../../server/src/knowledge/regions/regions.ts';
import { treatmentById } from '../../server/src/knowledge/treatments/treatments.ts';

const documentIds = new Set(GUIDELINES.map(({ id }) => id));
const sections = GUIDELINES.flatMap((guideline) => guideline.sections.map((section) => ({ guideline, section })));
const limits = sections.flatMap(({ guideline, section }) =>
  section.limits.map((limit) => ({ limit, at: `${guideline.id} ${section.id} ${limit.applies}` })),
);

describe('the guidelines', () => {
  it('fit their schema, and the schema fits the types', () => {
    expect(guidelinesFileSchema.safeParse(GUIDELINES).error).toBeUndefined();
    expect(sourcesFileSchema.safeParse(GUIDELINE_SOURCES).error).toBeUndefined();
    expect(statutoryLimitsFileSchema.safeParse(STATUTORY_LIMITS).error).toBeUndefined();
    expect(ordersFileSchema.safeParse(ordersFile).error).toBeUndefined();
    expectTypeOf<z.infer<typeof guidelineSchema>>().toExtend<Guideline>();
    expectTypeOf<z.infer<typeof sectionSchema>>().toExtend<Section>();
    expectTypeOf<z.infer<typeof limitSchema>>().toExtend<Limit>();
  });

  it('refuses ranges upside down and days that do not exist', () => {
    const ground = { standing: 'verified', source: 'law' };
    expect(boundsSchema.safeParse([9, 10]).success).toBe(true);
    expect(boundsSchema.safeParse([10, 9]).success).toBe(false);
    expect(boundsSchema.safeParse([null, null]).success).toBe(false);
    expect(pagesSchema.safeParse({ ranges: [[58, 60]], ...ground }).success).toBe(true);
    expect(pagesSchema.safeParse({ ranges: [[60, 58]], ...ground }).success).toBe(false);
    expect(pagesSchema.safeParse({ ranges: [[58, 60], [59, 61]], ...ground }).success).toBe(false); // prettier-ignore
    expect(inForceSchema.safeParse({ from: '2016-07-29', to: '2017-11-30', ...ground }).success).toBe(true);
    expect(inForceSchema.safeParse({ from: '2017-11-30', to: '2016-07-29', ...ground }).success).toBe(false);
    expect(inForceSchema.safeParse({ from: '2016-02-30', to: null, ...ground }).success).toBe(false);
    expect(inForceSchema.safeParse({ from: null, to: null }).success).toBe(false);
  });

  it('have ids of their own, and so have the sections of each', () => {
    const ids = GUIDELINES.map((guideline) => guideline.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const guideline of GUIDELINES) {
      const own = guideline.sections.map((section) => section.id);
      expect(new Set(own).size, guideline.id).toBe(own.length);
    }
  });

  it('name only treatments, regions, drugs and sources that exist', () => {
    const sources = GUIDELINE_SOURCES.map((source) => source.id);
    for (const guideline of GUIDELINES) {
      expect(sources).toContain(guideline.source);
      for (const id of [...guideline.regions, ...(guideline.neighbourRegions ?? [])])
        expect(regionById(id), id).toBeDefined();
    }
    for (const { guideline, section } of sections) {
      for (const id of section.treatments) expect(treatmentById(id), id).toBeDefined();
      for (const id of section.regions ?? []) expect(regionById(id), id).toBeDefined();
      for (const name of section.drugs ?? []) expect(drugByName(name), name).toBeDefined();
      if (section.under !== undefined)
        expect(
          guideline.sections.some((other) => other.number === section.under),
          section.id,
        ).toBe(true);
    }
    for (const { limit, at } of limits) for (const id of limit.regions ?? []) expect(regionById(id), at).toBeDefined();
    for (const limit of STATUTORY_LIMITS) expect(treatmentById(limit.treatment)?.counted).toBe(true);
  });

  it('do not overlap within a family', () => {
    for (const one of GUIDELINES)
      for (const other of GUIDELINES) {
        if (one === other || one.family !== other.family || one.inForce.from === null || other.inForce.from === null)
          continue;
        // An end that is not known reaches as far as the next edition that is known to begin.
        if (one.inForce.from < other.inForce.from)
          expect((one.inForce.to ?? '') < other.inForce.from, `${one.id} and ${other.id}`).toBe(true);
        else expect(one.inForce.from, `${one.id} and ${other.id}`).not.toBe(other.inForce.from);
      }
  });

  it('mark what comes from memory or inference as unverified, and never the reverse', () => {
    const facts = [
      ...GUIDELINES.map((guideline) => guideline.inForce),
      ...sections.flatMap(({ section }) => [section, ...(section.pages ? [section.pages] : [])]),
      ...limits.map(({ limit }) => limit),
    ];
    expect(facts.length).toBeGreaterThan(400);
    for (const fact of facts) {
      if (/from memory|not confirmed|another chapter/.test(fact.source))
        expect(fact.standing, fact.source).toBe('unverified');
      if (fact.standing === 'letters') expect(fact.source).toMatch(/letters/);
      if (fact.standing === 'verified') expect(fact.source).toMatch(/https?:|CCR|Labor Code/);
    }
  });

  it('hold ACOEM visit limits as adopted only as unverified', () => {
    const adopted = GUIDELINES.filter((guideline) => guideline.publisher === 'ACOEM' && guideline.source === 'MTUS');
    const found = adopted.flatMap((guideline) => guideline.sections.flatMap((section) => section.limits));
    expect(found.length).toBeGreaterThan(0);
    for (const limit of found) expect(limit.standing).toBe('unverified');
  });

  it('say where reviewers disagree', () => {
    const disputed = sections.filter(({ section }) => section.disputed !== undefined);
    expect(disputed.map(({ guideline, section }) => `${guideline.id} ${section.id}`)).toEqual([
      'chronic-pain-2016 manual-therapy-manipulation',
    ]);
  });

  it('hold the facts that rules lean on', () => {
    const visits = (id: string, section: string, applies: RegExp): unknown =>
      GUIDELINES.find((guideline) => guideline.id === id)
        ?.sections.find((one) => one.title === section)
        ?.limits.find((limit) => applies.test(limit.applies))?.visits;
    expect(visits('chronic-pain-2009', 'Physical medicine', /CRPS/)).toEqual([24, 24]);
    expect(visits('chronic-pain-2016', 'Physical medicine treatment', /CRPS/)).toEqual([26, 26]);
    expect(visits('chronic-pain-2009', 'Massage therapy', /adjunct/)).toEqual([4, 6]);
    expect(visits('acupuncture-2007', 'Acupuncture', /produce/)).toEqual([3, 6]);
    expect(visits('postsurgical-2009', 'Forearm, Wrist, & Hand', /^Fracture of metacarpal$/)).toEqual([16, 16]);
    expect(STATUTORY_LIMITS.map((limit) => limit.visits)).toEqual([24, 24, 24]);
    expect(MOST_MTUS_CITATIONS).toBe(5);
    expect(ADOPTION_ORDERS.map((order) => order.effective)).toEqual(
      ADOPTION_ORDERS.map((order) => order.effective).sort(),
    );
  });
});

describe('numbers that count no visits', () => {
  it('are of editions and treatments that are known, each with a source, and not upside down', () => {
    expect(MEASURES.length).toBeGreaterThan(30);
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const { id, guidelines, treatments = [], drugs = [], bounds, standing, source, says } of MEASURES) {
      expect(
        guidelines.filter((one) => !documentIds.has(one)),
        id,
      ).toEqual([]);
      expect(
        treatments.filter((one) => !treatmentById(one)),
        id,
      ).toEqual([]);
      expect(
        drugs.filter((one) => drugByName(one)?.generic !== one),
        id,
      ).toEqual([]);
      expect(treatments.length + drugs.length, id).toBeGreaterThan(0);
      expect(bounds[0], id).toBeLessThanOrEqual(bounds[1]);
      expect(
        [standing, source, says].filter((text) => text.length < 5),
        id,
      ).toEqual([]);
    }
  });
});

describe('what guidelines are known to say', () => {
  it('is of treatments, drugs and families that are known, with a source', () => {
    const families = new Set(GUIDELINES.map(({ family }) => family));
    expect(KNOWN_STATEMENTS.length).toBeGreaterThan(50);
    expect(new Set(KNOWN_STATEMENTS.map(({ id }) => id)).size).toBe(KNOWN_STATEMENTS.length);
    for (const one of [...KNOWN_STATEMENTS, ...INDICATED]) {
      expect(
        one.families.filter((family) => !families.has(family)),
        one.id,
      ).toEqual([]);
      expect(one.treatments?.filter((id) => !treatmentById(id)) ?? [], one.id).toEqual([]);
      // By their generic name: a sentence's drug is known by it.
      expect(one.drugs?.filter((name) => drugByName(name)?.generic !== name) ?? [], one.id).toEqual([]);
      expect(one.regions?.filter((id) => !regionById(id)) ?? [], one.id).toEqual([]);
      expect(one.source.length, one.id).toBeGreaterThan(5);
    }
  });

  it('gives no treatment in a state in which it does not', () => {
    expect(new Set(INDICATIONS.map(({ id }) => id)).size).toBe(INDICATIONS.length);
    for (const { id, for: given = [], against = [] } of INDICATIONS) {
      expect(given.length + against.length, id).toBeGreaterThan(0);
      expect(
        given.filter((state) => against.includes(state)),
        id,
      ).toEqual([]);
    }
  });
});
