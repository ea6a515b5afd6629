import { treatmentById } from '../../server/src/knowledge/treatments/treatments.ts';
import type { TreatmentFacts } from '../../server/src/knowledge/phrases/phrase.ts';
import type { Piece } from '../../server/src/knowledge/phrases/render.ts';

/** What a writer would put for placeholders, by their first words; everything else is “noted on 10/12/2016”. */
const samples: readonly (readonly [RegExp, string])[] = [
  [/^treatment, visits/, '6 visits of physical therapy for the left knee'],
  [/^treatment and number/, '12 visits of physical therapy for the left knee'],
  [/^treatment, (?:the )?surgery/, 'the repair'],
  [/^treatment, tried/, 'rest and ice'],
  [/^treatment, the other drug/, 'another drug'],
  [/^treatment, active/, 'an exercise program'],
  [/^treatment, study/, 'A radiograph'],
  [/^findings, gain/, 'a longer walking distance'],
  [/^findings, response/, 'less pain'],
  [/^findings, risk/, 'a history of ulcer'],
  [/^text, goal/, 'kneeling at work'],
  [/^text, study/, 'the radiograph of 10/12/2016'],
  [/^text, diagnosis/, 'osteoarthritis'],
  [/^text, spinal/, 'the same level on the left'],
  [/^number of weeks or months/, '3 months'],
  [/^number, how often/, 'every day'],
  [/^treatment/, 'physical therapy'],
  [/^number of visits and weeks/, '9 to 10 visits over 8 weeks'],
  [/^number/, '6'],
  [/^guideline, chapter/, 'Official Disability Guidelines (ODG), Treatment Index 2016, Knee & Leg, Physical therapy'],
  [/^guideline/, 'Knee Complaints 2004'],
  [/^section/, 'Initial Care'],
  [/^date of injury/, '03/14/2016'],
  [/^utilization review date/, '10/21/2016'],
  [/^date/, '10/12/2016'],
  [/^body part, left/, 'left'],
  [/^body part/, 'the left knee'],
  [/^conclusion/, 'is not medically necessary'],
  [/^decision|^Upheld or/, 'Upheld'],
  [/^reason, as a noun/, 'a fall'],
  [/^reason/, 'the symptoms returned after a fall'],
  [/^age/, '41'],
  [/^sex/, 'man'],
  [/^diagnos/, 'sprain of the left knee'],
];

/** A rendered phrase with every placeholder filled as a writer would; `limit` is the guideline's, where the sample's does not do. */
export function filledIn(pieces: readonly Piece[], limit?: string): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : limit !== undefined && piece.placeholder.startsWith('number of visits and')
          ? limit
          : (samples.find(([pattern]) => pattern.test(piece.placeholder))?.[1] ?? 'stiffness of the joint'),
    )
    .join('');
}

/** The title of a request for a group's first treatment, as writers put it, without its decision. */
export function sampleTitle({ treatments, unit }: TreatmentFacts, visits = 6): string {
  const { id, name, kind } = treatmentById(treatments[0]!)!;
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  if (kind === 'drug') return `${drugs[id] ?? title} #60`;
  const counted = unit !== undefined && kind !== 'injection' ? `, ${visits} ${visits === 1 ? unit : `${unit}s`}` : '';
  return `${title} for the left knee${counted}`;
}

const drugs: Readonly<Record<string, string>> = {
  opioid: 'Norco 10/325 mg',
  nsaid: 'Naproxen 550 mg',
  'muscle-relaxant': 'Cyclobenzaprine 7.5 mg',
  'topical-analgesic': 'Capsaicin cream',
  'antiepilepsy-drug': 'Gabapentin 300 mg',
  antidepressant: 'Duloxetine 30 mg',
  'proton-pump-inhibitor': 'Omeprazole 20 mg',
  hypnotic: 'Zolpidem 10 mg',
  laxative: 'Docusate 100 mg',
};
