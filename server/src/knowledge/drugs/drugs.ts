import { ofOneShape } from '../one-shape.ts';
import { keyOf } from '../treatments/words.ts';
import type { Drug, DrugsFile } from './drug.ts';
import data from './drugs.json' with { type: 'json' };

/** The drugs file; checked against the schema by the tests. */
export const DRUGS_FILE = data as unknown as DrugsFile;

/** Every drug the program knows. */
export const DRUGS = ofOneShape(DRUGS_FILE.drugs);

let byName: ReadonlyMap<string, Drug> | undefined;

/** Every way to write a drug: generic name, brands and other forms, as given. */
export function namesOf(drug: Drug): string[] {
  return [drug.generic, ...drug.brands, ...(drug.forms ?? [])];
}

/** Whether two are one drug, or one is a form of the other, which its plain name may mean: “lidocaine” and “lidocaine patch”. */
export function isFormOf({ generic: one }: Drug, { generic: other }: Drug): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The drug written so, whatever the case and punctuation, or undefined. */
export function drugByName(name: string): Drug | undefined {
  if (!byName) {
    const names = new Map<string, Drug>();
    for (const drug of DRUGS)
      for (const form of namesOf(drug)) if (!names.has(keyOf(form))) names.set(keyOf(form), drug);
    byName = names;
  }
  return byName.get(keyOf(name));
}
