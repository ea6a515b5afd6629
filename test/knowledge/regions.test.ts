import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Region } from '../../server/src/knowledge/regions/region.ts';
import {
  areNearRegions,
  isPartOf,
  regionById,
  regionOfSegment,
  REGIONS,
} from '../../server/src/knowledge/regions/regions.ts';
import type { regionSchema } from '../../server/src/knowledge/regions/schema.ts';
import { treatmentById } from '../../server/src/knowledge/treatments/treatments.ts';
import { regionsFileSchema } from '../../server/src/knowledge/regions/schema.ts';
import { regionsIn as found } from '../kit/terms.ts';

describe('the regions', () => {
  it('fit their schema, and the schema fits the type', () => {
    expect(regionsFileSchema.safeParse(REGIONS).error).toBeUndefined();
    expectTypeOf<z.infer<typeof regionSchema>>().toExtend<Region>();
  });

  it('have ids and forms of their own, and relatives that exist', () => {
    const ids = REGIONS.map((region) => region.id);
    const forms = REGIONS.flatMap((region) => [...region.forms, ...(region.abbreviations ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    for (const region of REGIONS)
      for (const id of [region.parent, ...(region.neighbours ?? [])])
        if (id !== undefined) expect(regionById(id), id).toBeDefined();
    for (const { careAnywhere } of REGIONS)
      expect(careAnywhere?.treatments.filter((id) => !treatmentById(id)) ?? []).toEqual([]);
  });

  it.each([
    ['neck and low back', ['cervical-spine', 'lumbar-spine']],
    ['upper back', ['thoracic-spine']],
    ['C-spine, L-spine', ['cervical-spine', 'lumbar-spine']],
    ['left hand/finger', ['hand', 'finger']],
    ['BLE', ['lower-extremity']],
    ['right lower leg', ['lower-leg']],
    ['torn ACL', ['knee']],
    ['coccydynia and flat feet', ['coccyx', 'foot']],
    ['handled', []],
  ])('are read in “%s”', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('know the segments of the spine', () => {
    expect(regionOfSegment('L4')?.id).toBe('lumbar-spine');
    expect(regionOfSegment('c5')?.id).toBe('cervical-spine');
    expect(regionOfSegment('T12')?.id).toBe('thoracic-spine');
    expect(regionOfSegment('S1')?.id).toBe('sacrum');
    for (const wrong of ['L6', 'C0', 'C9', 'T13', 'L', 'M54', ''])
      expect(regionOfSegment(wrong), wrong).toBeUndefined();
  });

  it('know parts and neighbours', () => {
    expect(isPartOf('finger', 'upper-extremity')).toBe(true);
    expect(isPartOf('upper-extremity', 'finger')).toBe(false);
    expect(areNearRegions('hip', 'lumbar-spine')).toBe(true);
    expect(areNearRegions('foot', 'ankle')).toBe(true);
    expect(areNearRegions('thoracic-spine', 'cervical-spine')).toBe(true);
    expect(areNearRegions('knee', 'cervical-spine')).toBe(false);
    expect(regionById('spine')?.sided).toBe(false);
    expect(regionById('shoulder')?.sided).toBe(true);
  });
});
