import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { topicsFileSchema, type topicSchema } from '../../server/src/knowledge/record/schema.ts';
import type { TopicEntry } from '../../server/src/knowledge/record/topic.ts';
import { TOPIC_FILES, topicById, TOPICS } from '../../server/src/knowledge/record/topics.ts';
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
