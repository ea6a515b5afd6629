import type { TreatmentKind } from './treatment.ts';

/** What a sentence may call a treatment that was named before, by what kind of thing it is: “the scan”, “the tablets”, “the device”. */
export const KIND_NOUNS: ReadonlyMap<string, readonly TreatmentKind[]> = nounsByKind({
  therapy: 'therapy treatment visits sessions',
  drug: 'drug drugs medication medications medicine prescription tablet tablets pills capsules patch patches gel cream ointment',
  imaging: 'imaging scan study image test',
  diagnostic: 'test testing study studies screen screening evaluation',
  injection: 'injection injections block blocks shot procedure',
  device: 'device unit machine equipment',
  surgery: 'surgery operation procedure repair',
  consultation: 'consultation consult referral evaluation visit appointment',
  program: 'program treatment',
});

function nounsByKind(lists: Partial<Record<TreatmentKind, string>>): Map<string, TreatmentKind[]> {
  const kinds = new Map<string, TreatmentKind[]>();
  for (const [kind, nouns] of Object.entries(lists))
    for (const noun of nouns.split(' ')) kinds.set(noun, [...(kinds.get(noun) ?? []), kind as TreatmentKind]);
  return kinds;
}
