import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { CONTRARIES, formsOfSpan, type Scale } from '../../server/src/knowledge/record/contraries.ts';
import { KINDS } from '../../server/src/knowledge/record/kinds.ts';
import { MEASURED, type Measured } from '../../server/src/knowledge/record/measured.ts';
import {
  kindsFileSchema,
  measuredFileSchema,
  type measuredSchema,
  type nameFamilySchema,
  type scaleSchema,
  scalesFileSchema,
  type stateSchema,
  statesFileSchema,
  structuresFileSchema,
  topicsFileSchema,
  type topicSchema,
  tradesFileSchema,
} from '../../server/src/knowledge/record/schema.ts';
import { type State, STATES, wordsOfStep } from '../../server/src/knowledge/record/states.ts';
import { type NameFamily, STRUCTURES } from '../../server/src/knowledge/regions/structures.ts';
import type { TopicEntry } from '../../server/src/knowledge/record/topic.ts';
import { TOPIC_FILES, topicById, TOPICS } from '../../server/src/knowledge/record/topics.ts';
import { TRADES } from '../../server/src/knowledge/record/trades.ts';
import { regionById } from '../../server/src/knowledge/regions/regions.ts';
import { treatmentById, TREATMENTS } from '../../server/src/knowledge/treatments/treatments.ts';

describe('what a record tells of', () => {
  it('fits its schema, and the schema fits the type', () => {
    for (const file of TOPIC_FILES) expect(topicsFileSchema.safeParse(file).error).toBeUndefined();
    expectTypeOf<z.infer<typeof topicSchema>>().toExtend<TopicEntry>();
  });

  it('has ids of its own, and regions, functions and treatments that exist', () => {
    const ids = TOPICS.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const kinds = new Set<string>(TREATMENTS.map(({ kind }) => kind));
    for (const { id, regions = [], of, kinds: group = [] } of TOPICS) {
      for (const region of regions) expect(regionById(region), `${id}: ${region}`).toBeDefined();
      if (of !== undefined) expect(['function', 'habit'], `${id}: ${of}`).toContain(topicById(of)?.kind);
      for (const kind of group)
        expect(kinds.has(kind) || treatmentById(kind) !== undefined, `${id}: ${kind}`).toBe(true);
    }
  });

  it('has scales with ids of their own, no word of which has two values', () => {
    expect(scalesFileSchema.safeParse(CONTRARIES).error).toBeUndefined();
    expectTypeOf<z.infer<typeof scaleSchema>>().toExtend<Scale>();
    const ids = CONTRARIES.scales.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, values, spans = [] } of CONTRARIES.scales) {
      const words = [...values.flat(), ...spans.flatMap(formsOfSpan)];
      expect(new Set(words).size, id).toBe(words.length);
      for (const { of } of spans) expect(Math.max(...of), id).toBeLessThan(values.length);
    }
  });

  it('has names that exclude each other with ids of their own, none of two kinds or of two events', () => {
    expect(structuresFileSchema.safeParse(STRUCTURES).error).toBeUndefined();
    expectTypeOf<z.infer<typeof nameFamilySchema>>().toExtend<NameFamily>();
    const ids = STRUCTURES.families.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, kinds } of STRUCTURES.families) expect(new Set(kinds.flat()).size, id).toBe(kinds.flat().length);
    expect(new Set(STRUCTURES.events.flat()).size).toBe(STRUCTURES.events.flat().length);
  });

  it('has states with ids of their own, no way of which says two values', () => {
    expect(statesFileSchema.safeParse(STATES).error).toBeUndefined();
    expectTypeOf<z.infer<typeof stateSchema>>().toExtend<State>();
    const ids = [...STATES.states, ...CONTRARIES.scales].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const { id, values, all = 0 } of STATES.states) {
      const ways = values.flat();
      expect(new Set(ways).size, id).toBe(ways.length);
      expect(all, id).toBeLessThan(values.length);
    }
  });

  it('names the words of states that are used, and no others', () => {
    const steps = STATES.states.flatMap(({ values, kinds = '' }) => [...values.flat(), kinds]);
    const used = new Set(steps.flatMap((step) => step.split(/[ |]/)).filter((word) => /^[A-Z]+$/.test(word)));
    expect([...used].filter((word) => word !== 'DRUG' && word !== 'TOPIC').sort()).toEqual(
      Object.keys(STATES.words).sort(),
    );
    expect(wordsOfStep('+keep|#diary')).toEqual(expect.arrayContaining(['kept', 'keeping', 'diaries']));
  });

  it('names what is measured by words of their own, and movements that exist', () => {
    expect(measuredFileSchema.safeParse(MEASURED).error).toBeUndefined();
    expectTypeOf<z.infer<typeof measuredSchema>>().toExtend<Measured>();
    expect(MEASURED.measured.length).toBeGreaterThan(10);
    const words = MEASURED.measured.flatMap(({ verbs = [], words = [] }) => [...verbs, ...words]);
    expect(new Set(words).size).toBe(words.length);
    for (const { id, is } of MEASURED.measured) if (is) expect(topicById(id)?.kind, id).toBe('movement');
  });

  it('names kinds of what is something else', () => {
    expect(kindsFileSchema.safeParse(KINDS).error).toBeUndefined();
    for (const { of, are } of KINDS.kinds) expect(are, of).not.toContain(of);
  });

  it('names each trade once in a list', () => {
    expect(tradesFileSchema.safeParse(TRADES).error).toBeUndefined();
    for (const trades of TRADES.trades) expect(new Set(trades).size, trades[0]).toBe(trades.length);
  });

  it('names groups of tests and of signs that exist', () => {
    const groups = TOPICS.filter(({ covers }) => covers);
    expect(groups.length).toBeGreaterThan(5);
    for (const { id, kind, covers = [] } of groups)
      for (const one of covers) expect(one === 'test' || topicById(one)?.kind === kind, `${id}: ${one}`).toBe(true);
  });

  it('names tests after persons, and has every form of the name', () => {
    expect(topicById('tinel')).toMatchObject({ name: "Tinel's sign" });
    expect(topicById('hawkins')).toMatchObject({ name: 'Hawkins test' });
    expect(topicById('neer')?.forms).toEqual(expect.arrayContaining(['neer', 'neers', "neer's"]));
    // “Speed” alone is no test.
    expect(topicById('speed')?.forms).toContain('speed test');
    expect(topicById('speed')?.forms).not.toContain('speed');
  });

  it('has a greatest value and a source for every scale that ends', () => {
    // An index of weight and height has no greatest value.
    const scales = TOPICS.filter(({ kind, id }) => kind === 'scale' && id !== 'body-mass-index');
    expect(scales.length).toBeGreaterThan(20);
    for (const { id, most, source } of scales) {
      expect(most, id).toBeGreaterThan(0);
      expect(source, id).toBeTruthy();
    }
  });
});
