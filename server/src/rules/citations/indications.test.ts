import { describe, expect, it } from 'vitest';
import { baseLetter } from '../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../test/kit/fixes.ts';

/** Whether a sentence of a rationale is told to turn what its guideline says. */
function isTurned(title: string, guideline: string, sentence: string): boolean {
  const issue = `${title}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on ${guideline}.

Decision rationale: ${sentence} The request for ${title} is not medically necessary.`;
  return findingsOf(baseLetter({ issues: [issue] })).some(({ rule }) => rule === 'citations/turned-statement');
}

const pain = (section: string): string => `MTUS Chronic Pain Medical Treatment 2009, Section(s): ${section}`;
const odg = (chapter: string): string =>
  `Non-MTUS Citation Official Disability Guidelines (ODG) ${chapter} (updated 04/06/15)`;

const epidural = ['Epidural steroid injection L4-5', pain('Epidural steroid injections (ESIs)')] as const;
const fusion = ['Lumbar fusion L5-S1', 'MTUS Low Back Complaints 2004, Section(s): Surgical Considerations'] as const;
const shoulderMri = ['MRI of the left shoulder', 'MTUS Shoulder Complaints 2004, Section(s): Special Studies'] as const;
const gel = ['Voltaren gel 1% 100gm', pain('Topical Analgesics')] as const;
const omeprazole = ['Omeprazole 20mg #30', pain('NSAIDs, GI symptoms & cardiovascular risk')] as const;
const facet = [
  'Facet medial branch blocks L4-S1',
  `${odg('Low Back - Lumbar & Thoracic')}, Facet joint blocks`,
] as const;
const homeCare = ['Home health care 10 hours per week', pain('Home health services')] as const;
const fentanyl = ['Fentanyl patch 25mcg #10', pain('Duragesic')] as const;
const trial = ['Spinal cord stimulator', pain('Spinal cord stimulators (SCS)')] as const;

describe('whom a treatment is for', () => {
  it.each([
    [...epidural, 'Epidural injections are designed for axial pain, and radiculopathy is a reason against them.'],
    [...epidural, 'Epidural steroids are indicated only in patients without radiculopathy.'],
    [...epidural, 'The guideline bars epidural injections where radicular pain is documented.'],
    [...epidural, 'No patient with radicular pain should be given an epidural injection.'],
    [...epidural, 'Fluoroscopic guidance is not required for an epidural injection.'],
    [...fusion, 'Fusion is advised in the absence of fracture, dislocation or instability.'],
    [...fusion, 'ACOEM has spinal instability as a contraindication to fusion.'],
    [...shoulderMri, 'The guideline asks for imaging before conservative care, and imaging is warranted in all cases.'],
    [...shoulderMri, 'A red flag precludes an MRI.'],
    [...gel, 'This class of gel is meant for the spine and hip, but is not suitable for the knee.'],
    [...omeprazole, 'Proton pump inhibitors are recommended whether or not there are risk factors.'],
    [...omeprazole, 'The MTUS supports a proton pump inhibitor for every patient, even without risk factors.'],
    [...facet, 'ODG confines facet blocks to radicular pain.'],
    [...homeCare, 'Home health covers housekeeping, shopping and laundry, and the patient need not be homebound.'],
    [...fentanyl, 'Fentanyl patches are suited to those who are opioid naive.'],
    [...trial, 'A stimulator is warranted without a psychological evaluation.'],
  ])('is told where it is turned: %s, %s: %s', (title, guideline, sentence) => {
    expect(isTurned(title, guideline, sentence)).toBe(true);
  });

  it.each([
    [...epidural, 'Epidural injections are designed for radicular pain, and axial pain is a reason against them.'],
    [...epidural, 'Epidural steroids are indicated only in patients with radiculopathy.'],
    [...epidural, 'Epidural injections are not indicated unless radiculopathy has been documented.'],
    [...epidural, 'No one without radicular pain should be given an epidural injection.'],
    [...epidural, 'An epidural injection is withheld until radiculopathy is documented.'],
    [...epidural, 'A mere suspicion of radiculopathy alone is not enough for an epidural injection.'],
    [...epidural, 'Epidural injections are not limited to lumbar radiculopathy.'],
    [...fusion, 'Fusion is not advised in the absence of fracture, dislocation or instability.'],
    [...fusion, 'Except for fracture, dislocation or instability, fusion is discouraged.'],
    [...shoulderMri, 'Imaging is not needed before conservative care, except for a red flag.'],
    [...shoulderMri, 'Most patients improve quickly once red flags are ruled out, and no imaging is needed.'],
    [...shoulderMri, 'An MRI is not routinely recommended.'],
    [...gel, 'This class of gel is meant for the knee and hand, while spine, hip and shoulder have not been studied.'],
    [...omeprazole, 'Proton pump inhibitors are recommended where there are risk factors, and not for every patient.'],
    [...omeprazole, 'Proton pump inhibitors are for patients at risk, such as those with a past ulcer.'],
    [...omeprazole, 'There is a lack of a history of peptic ulcer.'],
    [...facet, 'ODG confines facet blocks to pain that is not radicular.'],
    [...homeCare, 'Home health covers medical treatment of the homebound, and leaves out housekeeping and shopping.'],
    [...fentanyl, 'Fentanyl patches are not suited to those who are opioid naive.'],
    [...fentanyl, 'Not a drug of first choice, the patch is for those who need opioids around the clock.'],
    [...trial, 'A stimulator is warranted only after a psychological evaluation and a successful trial.'],
  ])('is not told where it stands: %s, %s: %s', (title, guideline, sentence) => {
    expect(isTurned(title, guideline, sentence)).toBe(false);
  });

  it('is no matter of this case', () => {
    const said = 'His radicular pain has not been supported by any test, and he is no candidate for an injection.';
    expect(isTurned(...epidural, said)).toBe(false);
  });
});
