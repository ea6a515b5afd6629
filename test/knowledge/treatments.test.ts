import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { treatmentSchema, treatmentsFileSchema } from '../../server/src/knowledge/treatments/schema.ts';
import type { Treatment } from '../../server/src/knowledge/treatments/treatment.ts';
import { areNear, isCaseOf, TREATMENTS, treatmentById } from '../../server/src/knowledge/treatments/treatments.ts';
import { sitesOf } from '../../server/src/knowledge/treatments/sites.ts';
import { treatmentsIn as found } from '../kit/terms.ts';

describe('the treatments', () => {
  it('fit their schema, and the schema fits the type', () => {
    expect(treatmentsFileSchema.safeParse(TREATMENTS).error).toBeUndefined();
    expectTypeOf<z.infer<typeof treatmentSchema>>().toExtend<Treatment>();
  });

  it('refuses a wrong type, an unknown kind, an unknown field', () => {
    const good = { id: 'a', name: 'a', kind: 'therapy', family: 'f', forms: ['a'] };
    expect(treatmentSchema.safeParse(good).success).toBe(true);
    for (const bad of [
      { kind: 'walk' },
      { forms: [] },
      { forms: ['X-ray'] },
      { counted: 'yes' },
      { id: 'A b' },
      { extra: 1 },
    ])
      expect(treatmentSchema.safeParse({ ...good, ...bad }).success).toBe(false);
  });

  it('have ids of their own, parents and neighbours that exist, and no circle of parents', () => {
    const ids = TREATMENTS.map((treatment) => treatment.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const treatment of TREATMENTS) {
      for (const id of [treatment.parent, ...(treatment.neighbours ?? [])])
        if (id !== undefined) expect(ids).toContain(id);
      const seen = new Set<string>();
      for (
        let at: Treatment | undefined = treatment;
        at;
        at = at.parent === undefined ? undefined : treatmentById(at.parent)
      ) {
        expect(seen).not.toContain(at.id);
        seen.add(at.id);
      }
    }
  });

  it('share no form', () => {
    const owners = new Map<string, string>();
    for (const treatment of TREATMENTS)
      for (const form of [...treatment.forms, ...(treatment.abbreviations ?? [])]) {
        expect(owners.get(form), form).toBeUndefined();
        owners.set(form, treatment.id);
      }
  });

  it.each([
    ['Chiro 2x6 and PT 3x4', ['chiropractic', 'physical-therapy']],
    ['EMG/NCV of the bilateral upper extremities', ['electrodiagnostic-study']],
    ['Pre-operative PT/PTT', ['laboratory-test']],
    [
      'Electro-Acupuncture, 6 visits; infrared; myofascial release',
      ['acupuncture', 'infrared-therapy', 'myofascial-release'],
    ],
    ['X-rays of the wrist and an MR arthrogram', ['x-ray', 'mr-arthrogram']],
    ['L4-L5 transforaminal epidural steroid injection', ['epidural-steroid-injection']],
    ['continuation of left hand therapy', ['hand-therapy']],
    ['a functional restoration program', ['functional-restoration']],
    ['Pt. reports pain', []],
  ])('are read in “%s”', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('know what is a case of what, and what is near', () => {
    expect(isCaseOf('emg', 'electrodiagnostic-study')).toBe(true);
    expect(isCaseOf('electrodiagnostic-study', 'emg')).toBe(false);
    expect(areNear('massage', 'chiropractic')).toBe(true);
    expect(areNear('aquatic-therapy', 'physical-therapy')).toBe(true);
    expect(areNear('massage', 'proton-pump-inhibitor')).toBe(false);
    expect(areNear('mri', 'opioid')).toBe(false);
    expect(areNear('unknown', 'mri')).toBe(false);
  });

  it('put no operation on a part of the body that its name leaves open', () => {
    const sites = (name: string): readonly string[] => {
      const id = found(name)[0]!;
      return sitesOf(treatmentById(id)!, name);
    };
    expect(sites('patellar tendon repair')).toEqual(['knee']);
    expect(sites('tendon transfer')).toEqual([]);
    expect(sites('bone graft')).toEqual([]);
    expect(sites('flexor tendon repair')).toContain('hand');
    expect(isCaseOf('labral-repair', 'shoulder-arthroscopy')).toBe(false);
    expect(isCaseOf(found('allograft')[0]!, 'spinal-fusion')).toBe(false);
  });

  it('are counted where a request is a number of visits', () => {
    for (const id of ['physical-therapy', 'chiropractic', 'acupuncture', 'massage', 'biofeedback', 'work-conditioning'])
      expect(treatmentById(id)?.counted, id).toBe(true);
    for (const id of ['mri', 'opioid', 'tens', 'arthroplasty']) expect(treatmentById(id)?.counted, id).toBeUndefined();
  });
});
