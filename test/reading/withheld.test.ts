import { describe, expect, it } from 'vitest';
import { concluded } from './concluded.ts';

const title = 'MRI of the left knee';
const acts = [
  'Withholding',
  'Postponing',
  'Skipping',
  'Delaying',
  'Forgoing',
  'Omitting',
  'Doing without',
  'Putting off',
];
const against = [
  'would be unreasonable',
  'is not appropriate',
  'is not warranted',
  'makes no sense',
  'serves no purpose',
];
const inFavor = ['is reasonable', 'is appropriate', 'would be justified'];

describe('what is judged of not giving the request', () => {
  it.each(acts.flatMap((act) => against.map((judged) => `${act} the MRI ${judged}.`)))('speaks for it: %s', (text) =>
    expect(concluded(text, title)).toBe('necessary'),
  );

  it.each(acts.flatMap((act) => inFavor.map((judged) => `${act} the MRI ${judged}.`)))(
    'speaks against it: %s',
    (text) => expect(concluded(text, title)).toBe('not necessary'),
  );

  it.each([
    'Further delay is not appropriate.',
    'A delay in imaging is not warranted.',
    'In this case, withholding it would be unjustified.',
    'Delaying the scan would not be beneficial to the worker.',
    'The findings are clear, and postponing the scan is unreasonable.',
  ])('speaks for it: %s', (text) => expect(concluded(text, title)).toBe('necessary'));

  it('is treatment where something is left without it', () => {
    expect(concluded('Leaving the tear unrepaired would be unreasonable.', 'Rotator cuff repair')).toBe('necessary');
    expect(concluded('Leaving a tear this small untreated is reasonable.', 'Rotator cuff repair')).toBe(
      'not necessary',
    );
  });

  it.each([
    'Stopping tobacco is advisable.',
    'Skipping meals is not appropriate.',
    'Withholding contrast is reasonable.',
    'Delaying the return to work would not be beneficial.',
    'Skipping the scan is the safer course.',
    'Withholding the MRI would put him at risk.',
  ])('is not on the request, or not sure: %s', (text) => expect(concluded(text, title)).not.toMatch(/necessary/));
});
