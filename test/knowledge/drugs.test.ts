import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Drug, DrugsFile } from '../../server/src/knowledge/drugs/drug.ts';
import { drugByName, DRUGS, DRUGS_FILE, namesOf } from '../../server/src/knowledge/drugs/drugs.ts';
import type { drugSchema } from '../../server/src/knowledge/drugs/schema.ts';
import { MORPHINE_FILE } from '../../server/src/knowledge/drugs/morphine.ts';
import { drugsFileSchema, morphineFileSchema } from '../../server/src/knowledge/drugs/schema.ts';
import { treatmentById } from '../../server/src/knowledge/treatments/treatments.ts';
import { keyOf } from '../../server/src/knowledge/treatments/words.ts';
import { drugsIn } from '../kit/terms.ts';

describe('the drugs', () => {
  it('fit their schema, and the schema fits the types', () => {
    expect(drugsFileSchema.safeParse(DRUGS_FILE).error).toBeUndefined();
    expectTypeOf<z.infer<typeof drugSchema>>().toExtend<Drug>();
    expectTypeOf<z.infer<typeof drugsFileSchema>>().toExtend<DrugsFile>();
  });

  it('refuses a day that does not exist and a status without a source', () => {
    const [version] = DRUGS_FILE.versions;
    expect(
      drugsFileSchema.safeParse({ ...DRUGS_FILE, versions: [{ ...version, effective: '2018-02-30' }] }).success,
    ).toBe(false);
    expect(drugsFileSchema.safeParse({ ...DRUGS_FILE, source: '' }).success).toBe(false);
  });

  it('belong to a class that is a treatment of kind drug, and share no name', () => {
    const owners = new Map<string, string>();
    for (const drug of DRUGS) {
      expect(treatmentById(drug.class)?.kind, drug.generic).toBe('drug');
      for (const name of new Set(namesOf(drug).map(keyOf))) {
        expect(owners.get(name), name).toBeUndefined();
        owners.set(name, drug.generic);
      }
    }
    expect(DRUGS.length).toBeGreaterThanOrEqual(320);
  });

  it('are found by any name', () => {
    expect(drugByName('NORCO')?.generic).toBe('hydrocodone/acetaminophen');
    expect(drugByName('Tylenol #3')?.class).toBe('opioid');
    expect(drugByName('flector patch')?.class).toBe('topical-nsaid');
    expect(drugByName('Norcotine')).toBeUndefined();
    const text = 'Flurbiprofen 20%, Baclofen 5%, and Voltaren gel; Ultram ER 150mg #30';
    expect(drugsIn(text)).toEqual(['flurbiprofen', 'baclofen', 'diclofenac topical', 'tramadol']);
  });

  it('keep apart what the same word means by another route', () => {
    const classOf = (name: string): string | undefined => drugByName(name)?.class;
    expect(classOf('lidocaine injection')).toBe('anesthetic');
    expect(classOf('Lidoderm')).toBe('topical-anesthetic');
    expect(drugByName('Lidoderm')).not.toBe(drugByName('lidocaine'));
    expect(drugByName('Terocin')).not.toBe(drugByName('Dendracin'));
    expect(drugByName('Biofreeze')?.generic).toBe('menthol');
    expect(drugByName('Deprizine')).not.toBe(drugByName('ranitidine'));
  });

  it('say what is known of the formulary and no more', () => {
    expect(drugByName('Cymbalta')?.formulary).toBe('exempt');
    for (const drug of DRUGS)
      if (drug.class === 'opioid')
        expect(drug.formulary, drug.generic).toBe(drug.compounded ? 'compounded' : 'non-exempt');
    expect(drugByName('Aimovig')?.formulary).toBe('unlisted');
    expect(drugByName('Deprizine')?.formulary).toBe('compounded');
    expect(drugByName('naproxen')?.formulary).toBeUndefined();
  });
});

describe('what opioids are worth in morphine', () => {
  it('is of the schema, of opioids by their generic names, and least before most', () => {
    expect(morphineFileSchema.safeParse(MORPHINE_FILE).error).toBeUndefined();
    for (const [generic, [least, most]] of Object.entries(MORPHINE_FILE.factors)) {
      expect(DRUGS.find((drug) => drug.generic === generic)?.class, generic).toBe('opioid');
      expect(least).toBeLessThanOrEqual(most);
    }
  });
});
