import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The findings of a letter that say that its text has two things. */
function conflicts(summary: string, rationale = 'The criteria are looked at below.', title?: string): string[] {
  const issue = baseIssue({
    rationale: `${rationale} The request is not medically necessary.`,
    ...(title && { title }),
  });
  return checkLetter(readLetter(baseLetter({ summary: `A roofer fell on 03/14/2016. ${summary}`, issues: [issue] })))
    .filter(({ message }) => /^The text says both “.*” and “.*”/.test(message))
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

const found = ['facts/test-result information'];

describe('what one passage tells and denies', () => {
  it.each([
    'There was no swelling of any kind. Marked swelling was seen.',
    'No neurological deficit was present. Wrist extension was 3/5 and the triceps reflex was absent.',
    'The thumb triggers. He complains of triggering each day. The thumb has never triggered.',
    'He has had a gastric ulcer. He has never had any stomach complaint.',
    'Films of 10/05/2016 show the tibia healed. The tibia has not healed so far.',
    'She denies anxiety. She is treated for anxiety.',
    'He has had no operation. An arthroscopy was done on 05/05/2016.',
    'Sensation is normal throughout. Sensation was reduced over the sole.',
    'He does not drink. He drinks six beers a night.',
    'She takes no medication. Medications are ibuprofen and baclofen.',
    'There is no chronic illness. He has diabetes.',
  ])('is found in a summary: %s', (summary) => {
    expect(conflicts(summary)).toEqual(found);
  });

  it.each([
    'No falls are on record. He is unsteady, with two falls in June.',
    'The examination shows no weakness. Ankle dorsiflexion is weak at 4/5.',
    'She has had no injection. The injection of June failed.',
  ])('is found in a rationale: %s', (rationale) => {
    expect(conflicts('He walks with a cane.', rationale)).toEqual(found);
  });

  it.each([
    // Another day, before or after something.
    'No swelling was seen on 08/01/2016. On 10/05/2016 there was marked swelling.',
    'There was no weakness at first. By October wrist extension was 3/5.',
    'He did not drink until 2010. He drinks six beers a night.',
    'Before the accident he had no headache. He has a headache each day.',
    'He has not fallen since the brace was fitted. He fell twice in May.',
    // Another place or kind.
    'There was no tenderness at the patella. The joint line was tender.',
    'No midline tenderness was found. There is paraspinal tenderness.',
    'There was no instability of the left knee. The right knee was unstable.',
    'Sensation is intact in the right hand. Sensation was reduced in the left hand.',
    'There was tenderness over the medial side. There was tenderness over the lateral side.',
    'She has no drug allergies. She is allergic to pollen.',
    'Reflexes are normal. There is no neurological deficit.',
    'Strength is normal. There is a neurological deficit.',
    // Someone else.
    'He does not smoke. He lives with his sister, who smokes.',
    'He has had no injection. An injection was offered.',
    'The chiropractor found a stiff neck. No chiropractic care has been given.',
  ])('is left in a summary: %s', (summary) => {
    expect(conflicts(summary)).toEqual([]);
  });

  it.each(['The guideline asks that there be no weakness. There is weakness here.'])(
    'is left in a rationale: %s',
    (rationale) => {
      expect(conflicts('He walks with a cane.', rationale)).toEqual([]);
    },
  );
});

describe('a change that a sentence of the summary tells twice', () => {
  it.each([
    'The gel took his pain from 6/10 to 3/10, a drop of a third.',
    'His reach went from 20 to 40 inches, a gain of a quarter.',
    'The inventory went from 45 to 15, a fall of one third.',
  ])('is found: %s', (summary) => {
    expect(conflicts(summary)).toEqual(found);
  });

  it.each([
    'The gel took his pain from 6/10 to 3/10, a drop of a half.',
    'The inventory went from 45 to 15, a fall of two thirds.',
    'Grip fell from 40 to 30 pounds and his pain fell by a third.',
    'He walks four blocks instead of one.',
  ])('is left: %s', (summary) => {
    expect(conflicts(summary)).toEqual([]);
  });
});

describe('a study of the side that a letter has nowhere else', () => {
  const title = 'Left ankle ligament repair: Upheld';
  const study = 'MRI of the right ankle on 09/21/2016 showed a torn ligament.';

  it('is found', () => {
    expect(conflicts(`He hurt the left ankle. ${study} The left ankle is unstable.`, 'It gives way.', title)).toEqual(
      found,
    );
  });

  it.each([
    [`He hurt both ankles. ${study} The left ankle is unstable.`, 'It gives way.'],
    [`He hurt the left ankle. ${study} The left ankle is unstable.`, 'The right ankle was torn, too.'],
    [`He hurt the left ankle. ${study.replace('right ankle', 'right knee')}`, 'It gives way.'],
  ])('is left: %s %s', (summary, rationale) => {
    expect(conflicts(summary, rationale, title)).toEqual([]);
  });
});
