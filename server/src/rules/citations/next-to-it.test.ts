import { describe, expect, it } from 'vitest';
import { citationFindings } from '../../../../test/kit/citations.ts';

const summary =
  'A 44-year-old welder lifted a gate on 03/12/2016. The diagnoses are a lumbar strain and pain of the neck, shoulders, elbows, wrists and knees. A meniscectomy and a laminectomy were done in 2016.';

/** The rules on citations that report a letter with one refused issue. */
function told(title: string, citation: string, argument: string): string[] {
  return citationFindings(title, `MTUS ${citation}`, argument, summary).map(({ rule }) => rule);
}

const PAIN = 'Chronic Pain Medical Treatment 2016';

describe('what goes with a treatment is cited under it', () => {
  it.each([
    ['Inpatient hospital stay, 3 days', 'Low Back Complaints 2004, Section(s): Surgical Considerations', false],
    ['Assistant surgeon', 'Low Back Complaints 2004, Section(s): Surgical Considerations', false],
    ['Physical therapy evaluation, low back', `${PAIN}, Section(s): Physical medicine treatment`, false],
    ['Inpatient hospital stay, 3 days', `${PAIN}, Section(s): Massage therapy`, true],
    ['Physical therapy evaluation, low back', `${PAIN}, Section(s): Gabapentin (Neurontin)`, true],
    // A section that only another edition of the document has.
    ['Mattress, queen size', `${PAIN}, Section(s): Opioids, criteria for use`, true],
  ])('%s under %s', (title, section, isWrong) => {
    expect(told(title, section, 'The low back has not gained.').includes('citations/treatment-mismatch')).toBe(isWrong);
  });
});

describe('a guideline that the rationale names without relying on it', () => {
  it.each([
    ['Utilization review relied on the Opioid Treatment guideline.', false],
    ['The ODG has no word on the stay.', false],
    ['The ODG allows three days.', true],
  ])('is no other guideline than the one cited: %s', (sentence, isTold) => {
    const title = 'Inpatient hospital stay, 3 days';
    const cited = 'Low Back Complaints 2004, Section(s): Surgical Considerations';
    expect(told(title, cited, sentence).includes('citations/argued-guideline')).toBe(isTold);
  });
});

describe('what is no number of the guideline, and what is', () => {
  it.each([
    [
      'Norco 10/325mg #120',
      'Opioid Treatment 2016, Section(s): Chronic pain',
      'Four tablets a day for 30 days make 120, which the guideline does not forbid.',
      false,
    ],
    [
      'Massage therapy, 4 visits, low back',
      `${PAIN}, Section(s): Massage therapy`,
      'Massage goes along with other treatment and ends after 8 to 12 visits in most cases.',
      true,
    ],
    [
      'Massage therapy, 4 visits, low back',
      `${PAIN}, Section(s): Massage therapy`,
      'Massage goes along with other treatment and ends after 4 to 6 visits in most cases.',
      false,
    ],
  ])('%s, %s: %s', (title, section, sentence, isWrong) => {
    expect(told(title, section, sentence).includes('citations/quoted-limit')).toBe(isWrong);
  });

  it('knows what a drug of several ingredients holds', () => {
    const cited = `${PAIN}, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs)`;
    expect(told('Seglentis 56/44mg #30', cited, 'No older drug was tried.')).not.toContain(
      'citations/treatment-mismatch',
    );
  });
});

describe('a rule of the guideline on another treatment', () => {
  it.each([
    ['H-wave unit, 30-day rental', 'Acupuncture should show a gain within three to six visits.', true],
    ['H-wave unit, 30-day rental', 'The guideline on massage calls for goals in writing.', true],
    ['Gabapentin 300mg #90', 'Chiropractic maintenance is not recommended.', true],
    ['Spinal cord stimulator trial', 'Oral NSAIDs should be given at the lowest dose.', true],
    // What comes before it, what was done, and what it follows.
    ['H-wave unit, 30-day rental', 'Physical therapy should be tried first.', false],
    ['H-wave unit, 30-day rental', 'Acupuncture has been of no use, though it is recommended.', false],
    ['Postoperative physical therapy, 8 visits, right knee', 'A meniscectomy calls for twelve visits.', false],
    ['Psychological evaluation', 'A spinal cord stimulator requires a trial.', false],
    ['H-wave unit, 30-day rental', 'Acupuncture should show a gain. The H-wave unit has shown none.', false],
    ['Interferential unit, 30-day rental', 'The modality is recommended together with exercise.', false],
  ])('%s: %s', (title, sentence, isTold) => {
    expect(told(title, `${PAIN}, Section(s): Introduction`, sentence).includes('citations/argued-class')).toBe(isTold);
  });
});

describe('topical lidocaine', () => {
  it.each([
    ['Topical lidocaine is recommended for localized nerve pain after a trial of gabapentin or duloxetine.', false],
    ['Lidocaine gels and creams are recommended for nerve pain.', true],
  ])('%s', (sentence, isTurned) => {
    const cited = `${PAIN}, Section(s): Topical analgesics`;
    expect(told('Lidocaine 5% patch #30', cited, sentence).includes('citations/turned-statement')).toBe(isTurned);
  });
});
