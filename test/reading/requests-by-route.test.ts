import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Ids of the treatments that a title asks for. */
function asked(title: string): string[] {
  const letter = readLetter(baseLetter({ issues: [baseIssue({ title: `${title}: Upheld` })] }));
  return letter.issues[0]!.asked.map(({ treatment }) => treatment);
}

describe('a drug is what it is by its route', () => {
  it.each([
    ['Diclofenac 3% gel, 100 grams', 'topical-nsaid', 'nsaid'],
    ['Gabapentin 6% in cream base 180 gm', 'compound-drug', 'antiepilepsy-drug'],
    ['Amitriptyline 10%/dextromethorphan 10% ointment, one jar', 'compound-drug', 'tricyclic'],
    ['Tizanidine cream 60 grams', 'compound-drug', 'muscle-relaxant'],
    ['Compound meloxicam 0.09%, 240 grams', 'topical-nsaid', 'nsaid'],
    ['Lidocaine 2% injection into the left knee', 'anesthetic', 'corticosteroid-injection'],
    ['Fanatrex 25 mg/mL suspension 420 mL', 'compound-drug', 'opioid'],
    ['Testosterone gel 1%', 'hormone', 'compound-drug'],
    ['Mupirocin 2% ointment, one tube', 'antibiotic', 'compound-drug'],
    ['Fentanyl patch 25 mcg #10', 'opioid', 'compound-drug'],
    ['Meloxicam 15 mg #30', 'nsaid', 'topical-nsaid'],
  ])('“%s” is %s, and no %s', (title, is, isNot) => {
    expect(asked(title)).toContain(is);
    expect(asked(title)).not.toContain(isNot);
  });

  it('takes each drug of a list by itself', () => {
    expect(asked('Etodolac 400 mg #60 and capsaicin 0.025% cream 60 grams')).toEqual(
      expect.arrayContaining(['nsaid', 'topical-analgesic']),
    );
    expect(asked('Etodolac 400 mg #60 and capsaicin 0.025% cream 60 grams')).not.toContain('topical-nsaid');
  });
});

describe('what is asked for is not always what is named first', () => {
  it.each([
    ['Spinal fusion consultation', 'consultation', 'spinal-fusion'],
    ['Acupuncture re-evaluation', 'office-visit', 'acupuncture'],
    ['Knee arthroscopy evaluation with a specialist', 'consultation', 'arthroscopy'],
    ['Ultrasound to the right shoulder, 3 times a week for 2 weeks', 'therapeutic-ultrasound', 'diagnostic-ultrasound'],
    ['Ultrasound of the right shoulder', 'diagnostic-ultrasound', 'therapeutic-ultrasound'],
    ['Physical therapy evaluation and treatment, 2 times a week for 4 weeks', 'physical-therapy', 'consultation'],
    ['Dry needling of the trapezius, 6 visits', 'dry-needling', 'acupuncture'],
    ['DEXA scan', 'bone-densitometry', 'bone-scan'],
    ['CT arthrogram of the wrist', 'ct-arthrogram', 'mr-arthrogram'],
    ['Hardware block at L4-5', 'nerve-block', 'hardware-removal'],
    ['Cardiac stress testing', 'cardiac-test', 'pulmonary-function-test'],
    ['Shortwave diathermy, 6 visits', 'diathermy', 'electrical-stimulation'],
    ['Partial hospitalization program, 10 days', 'psychiatric-program', 'hospital-stay'],
    ['Replantation of the right index finger', 'replantation', 'amputation'],
  ])('“%s” is %s, and no %s', (title, is, isNot) => {
    expect(asked(title)).toContain(is);
    expect(asked(title)).not.toContain(isNot);
  });
});
