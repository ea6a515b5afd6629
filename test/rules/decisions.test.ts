import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { idOf } from '../../server/src/text/vocabulary.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The findings on decisions of a letter of one issue, without those on its words. */
function decidedOf(title: string, decision: string, rationale: string): string[] {
  const text = baseLetter({
    summary: `A gardener hurt the right ankle. The request is for ${title}.`,
    issues: [baseIssue({ title: `${title}: ${decision}`, rationale })],
  });
  return checkLetter(readLetter(text), { only: ['decision/*'] }).map(({ rule }) => rule.replace('decision/', ''));
}

/** Rationales of whole sentences, each written before it was first read, with what must be said of its decision. */
const rationales: readonly (readonly [title: string, decision: string, rationale: string, found: readonly string[]])[] =
  [
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The MTUS supports a short course of active therapy after a sprain. The worker has full motion and walks without a limp, and a home program was taught on 12-19-2016. Eight more supervised visits would repeat it. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      [],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Overturned',
      'The MTUS supports a short course of active therapy after a sprain. The ankle is swollen, dorsiflexion is limited to 5 degrees, and no therapy has been given. Utilization Review found that the visits were not medically necessary because no deficit was recorded, but the note of 12-19-2016 records one. The request for physical therapy 2 times a week for 4 weeks for the right ankle is medically necessary.',
      [],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The guideline recommends imaging where a ligament rupture or an osteochondral lesion is suspected after a month of care. The drawer test was negative and the swelling has gone down. Plain films were not taken. The requested MRI of the right ankle without contrast is not medically necessary.',
      [],
    ],
    [
      'Ibuprofen 600 mg #60',
      'Overturned',
      'Anti-inflammatory drugs are recommended for a short time for a sprain. The dose is usual, the worker has no history of ulcer, and one month is asked for. Although the claims administrator asked for a trial of acetaminophen first, none is required. Ibuprofen 600 mg #60 is medically necessary.',
      [],
    ],
    [
      'Ankle brace, right',
      'Upheld',
      'A brace was given on 11-26-2016 and there is no note that it is worn out or lost. A second brace would serve no purpose. Although the brace has helped, a second one is not medically necessary.',
      [],
    ],
    [
      'Acupuncture 6 visits for the right ankle',
      'Upheld',
      'The acupuncture guideline allows three to six treatments to see whether they help. If the worker did not tolerate medication, a trial would be medically necessary. Here ibuprofen is tolerated and reduces pain. The request for acupuncture 6 visits for the right ankle is not medically necessary.',
      [],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The provider writes that without therapy the worker will not get better and that the visits are medically necessary. The examination of 12-19-2016 shows tenderness and swelling only. The MTUS expects a home program to do for such findings. I disagree with the provider, and the request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      [],
    ],
    [
      'Functional capacity evaluation',
      'Upheld',
      'The guideline considers such an evaluation when a return to work has failed or the worker is close to maximum improvement. Neither is the case: no return to work was tried, and treatment goes on. Therefore the functional capacity evaluation is not medically necessary.',
      [],
    ],
    [
      'Tramadol 50 mg #30',
      'Overturned',
      'Tramadol is considered where first-line drugs do not control pain. The records show failed trials of ibuprofen and acetaminophen, a signed agreement, and a urine test without unexpected findings. Pain falls from 7 to 4 with it and the worker is back at light duty. The criteria are met. Tramadol 50 mg #30 is medically necessary.',
      [],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Overturned',
      'The MTUS supports a short course of active therapy after a sprain. Motion is full and the worker does not limp. I am not persuaded that eight supervised visits are medically necessary.',
      ['contradiction'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The guideline recommends imaging where a rupture is suspected. The drawer test was positive and the joint gives way. Nothing less will show the ligament. I see no reason to doubt that the MRI is medically necessary.',
      ['contradiction'],
    ],
    [
      'Ankle brace, right',
      'Overturned',
      'A brace was given on 11-26-2016 and is in good order. The provider believes that a second brace is medically necessary. It is not.',
      ['contradiction'],
    ],
    [
      'Ibuprofen 600 mg #60',
      'Upheld',
      'The drug is recommended for a short time for a sprain, the dose is usual, and it helps. The view of Utilization Review that it is not medically necessary cannot be sustained.',
      ['contradiction'],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The MTUS supports a short course of active therapy after a sprain. Motion is full and the worker walks without a limp. A home program was taught on 12-19-2016 and is being done.',
      ['missing-conclusion'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The guideline recommends imaging where a rupture is suspected after a month of care. The drawer test was negative. The provider states that the MRI is medically necessary to rule out a lesion.',
      ['missing-conclusion'],
    ],
    [
      'Tramadol 50 mg #30',
      'Overturned',
      'Tramadol is considered where first-line drugs do not control pain. Ibuprofen and acetaminophen were tried without relief, and an agreement is signed. Utilization Review held that the drug was not medically necessary.',
      ['missing-conclusion'],
    ],
    [
      'Ankle brace, right',
      'Upheld',
      'The guideline recommends a brace after a sprain of the second degree. The joint is firm. A brace has much to prove in this picture.',
      ['missing-conclusion'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The guideline recommends imaging where a rupture is suspected after a month of care. The drawer test was negative. A visit with an orthopedist would be appropriate before any imaging.',
      ['missing-conclusion'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The guideline recommends imaging where a rupture is suspected. The drawer test was negative, and an MRI is not medically necessary for a sprain. The request for acupuncture of the right ankle is not medically necessary.',
      ['other-treatment'],
    ],
    [
      'Ankle brace, right',
      'Overturned',
      'The guideline recommends a brace after a sprain of the second degree. The joint gives way on stairs. Nobody who has seen the ankle would deny it one.',
      [],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The guideline criteria have not been met. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      ['no-reason'],
    ],
    [
      'Ankle brace, right',
      'Upheld',
      'Utilization Review denied the request. I agree with this denial. The request is not medically necessary.',
      ['no-reason'],
    ],
    [
      'Ibuprofen 600 mg #60',
      'Overturned',
      'The request is supported by the guideline. Ibuprofen 600 mg #60 is medically necessary.',
      ['no-reason'],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The MTUS supports a short course of active therapy after a sprain. Dorsiflexion is limited to 5 degrees and no therapy has been given, so that four visits would be supported. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Acupuncture 12 visits for the right ankle',
      'Upheld',
      'The guideline allows three to six treatments to see whether acupuncture helps. A trial of six visits is reasonable for this worker, who cannot take ibuprofen. Twelve visits are not medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Physical therapy 2 times a week for 8 weeks for the right ankle',
      'Overturned',
      'The MTUS allows up to ten visits of therapy for a sprain. The ankle is stiff. The sixteen visits requested exceed the guideline. The request for physical therapy 2 times a week for 8 weeks for the right ankle is medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Tramadol 50 mg #30',
      'Upheld',
      'Tramadol is considered where first-line drugs do not control pain. Ibuprofen and acetaminophen were tried without relief. The worker meets the criteria of the guideline for the drug. Tramadol 50 mg #30 is not medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The MTUS allows ten visits of therapy for a sprain. The ankle is swollen. The eight visits requested are within the guideline. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Acupuncture 6 visits for the right ankle',
      'Upheld',
      'I have read the whole file with care. Acupuncture 6 visits for the right ankle is not medically necessary.',
      ['no-reason'],
    ],
    [
      'Acupuncture 6 visits for the right ankle',
      'Upheld',
      'The claims administrator would not certify the request for want of support, and I see no ground to differ. The request is not medically necessary.',
      ['no-reason'],
    ],
    ['Ankle brace, right', 'Upheld', 'As the cast is not necessary, the ankle brace is not medically necessary.', []],
    ['Ankle brace, right', 'Overturned', 'The ligament is torn. The ankle brace is medically necessary.', []],
    [
      'Tramadol 50 mg #60',
      'Upheld',
      'Pain is the same with the drug and without it, and the worker is back at work. A smaller number of tablets could be supported. Tramadol 50 mg #60 is not medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Tramadol 50 mg #60',
      'Overturned',
      'The drug dulls the pain. The criteria of the guideline for going on with it are not fulfilled. Tramadol 50 mg #60 is medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Tramadol 50 mg #60',
      'Upheld',
      'Pain is the same with the drug and without it. The request for tramadol 50 mg #60 is presumably not medically necessary.',
      ['conclusion-wording'],
    ],
    [
      'Tramadol 50 mg #60',
      'Upheld',
      'Pain is the same with the drug and without it. The request for tramadol 50 mg #60 might not be medically necessary.',
      ['conclusion-wording'],
    ],
    [
      'Tramadol 50 mg #60',
      'Upheld',
      'Pain is the same with the drug and without it. I agree with the claims administrator.',
      ['conclusion-wording'],
    ],
    [
      'Acupuncture 6 visits for the right ankle',
      'Upheld',
      'The guideline allows three to six treatments to see whether they help. Ibuprofen is tolerated and reduces pain. The request for physical therapy of the right ankle is not medically necessary.',
      ['other-treatment'],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Overturned',
      'The MTUS supports a short course of active therapy after a sprain. The ankle is stiff and no therapy was given. Massage and heat alone are not medically necessary, and passive care is not what is asked for. The request for physical therapy 2 times a week for 4 weeks for the right ankle is medically necessary.',
      [],
    ],
    [
      'Ankle brace, right',
      'Overturned',
      'The brace that was given on 11-26-2016 broke at the strap, which the note of 12-19-2016 describes. The guideline recommends bracing for a grade II sprain. The joint is still loose. The denial rested on the belief that the first brace was whole. A new brace is therefore medically necessary.',
      [],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The MTUS supports a short course of active therapy after a sprain. The ankle is swollen and the requested program is reasonable. A home program was taught on 12-19-2016. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      ['turns-round'],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The requested program is reasonable in its aim, but a home program was taught on 12-19-2016 and is not yet tried out. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      [],
    ],
    [
      'Physical therapy 2 times a week for 4 weeks for the right ankle',
      'Upheld',
      'The requested program would be appropriate had the home program failed. It was taught on 12-19-2016. The request for physical therapy 2 times a week for 4 weeks for the right ankle is not medically necessary.',
      [],
    ],
    [
      'MRI of the right ankle without contrast',
      'Overturned',
      'The drawer test was positive and the ankle gave way twice. This MRI is not indicated. The requested MRI of the right ankle without contrast is medically necessary.',
      ['turns-round'],
    ],
    [
      'Ankle brace, right',
      'Upheld',
      'In athletes with loose ligaments, a support can be medically necessary. The drawer test was negative and the worker sits all day. The request for an ankle brace, right, is not medically necessary.',
      [],
    ],
    [
      'Home health aide 3 hours a day for 8 weeks',
      'Upheld',
      'The worker dresses, bathes and cooks. Help for one hour a day would be justified. The request for a home health aide 3 hours a day for 8 weeks is not medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'Home health aide 3 hours a day for 8 weeks',
      'Upheld',
      'The worker dresses, bathes and cooks. A course of two weeks is needed before a splint can be judged. The request for a home health aide 3 hours a day for 8 weeks is not medically necessary.',
      [],
    ],
    [
      'MRI of the right ankle without contrast',
      'Overturned',
      'The guideline asks for a month of care before a picture is taken. The record falls short of this requirement. The requested MRI of the right ankle without contrast is medically necessary.',
      ['claim-against-decision'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Overturned',
      'The guideline asks for a month of care before a picture is taken. The first note does not fulfill that requirement, but the later ones do. The requested MRI of the right ankle without contrast is medically necessary.',
      [],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The drawer test was negative and the swelling has gone down. The request for ibuprofen 600 mg #60 is not medically necessary.',
      ['other-treatment'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Overturned',
      'The drawer test was positive and the ankle gave way twice. An MRI of the right ankle without contrast is devoid of medical necessity.',
      ['contradiction'],
    ],
    [
      'MRI of the right ankle without contrast',
      'Overturned',
      'The drawer test was positive and the ankle gave way twice. An MRI of the right ankle without contrast is likely medically necessary.',
      ['conclusion-wording'],
    ],
    [
      'Postoperative physical therapy 2 times a week for 4 weeks for the right ankle',
      'Overturned',
      'The ligament was sewn three weeks ago and the ankle is stiff. The eight visits after the surgery are medically necessary.',
      [],
    ],
    [
      'MRI of the right ankle without contrast',
      'Upheld',
      'The drawer test was negative and the swelling has gone down. The request is turned down.',
      ['conclusion-wording'],
    ],
  ];

describe('what is said of a decision and its rationale', () => {
  test.each(rationales)('%s: %s. %s', (title, decision, rationale, found) => {
    expect(decidedOf(title, decision, rationale)).toEqual(found);
  });
});

test.each([
  ['The guard has eight weeks of wear left.', []],
  ['For now four more of them are medically necessary.', []],
  ['While he trains, acupuncture is medically necessary for comfort.', []],
  ['A second pair is medically necessary.', ['turns-round']],
])('what another issue is decided by is no turn of this one: %s', (said, found) => {
  const acupuncture = 'Acupuncture, 4 visits, right ankle';
  const guard = 'Ankle guard, right';
  const text = baseLetter({
    summary: `A gardener hurt the right ankle. The requests are for ${acupuncture} and ${guard}.`,
    issues: [
      baseIssue({
        title: `${acupuncture}: Overturned`,
        rationale: `The ankle is stiff. The request for ${acupuncture} is medically necessary.`,
      }),
      baseIssue({
        title: `${guard}: Upheld`,
        rationale: `The joint is firm. ${said} The request for ${guard} is not medically necessary.`,
      }),
    ],
  });
  const rules = checkLetter(readLetter(text), { only: ['decision/turns-round'] }).map(({ rule }) => rule);
  expect(rules).toEqual(found.map((rule) => `decision/${rule}`));
});

test.each([
  ['A brace has much to prove in this picture.', 'information'],
  ['The joint is firm.', 'error'],
  ['The guideline allows a brace for six weeks.', 'error'],
])('where a last sentence may conclude, a conclusion is not surely missing: %s', (last, severity) => {
  const text = baseLetter({
    issues: [baseIssue({ title: 'Ankle brace, right: Upheld', rationale: `The drawer test was negative. ${last}` })],
  });
  const found = checkLetter(readLetter(text), { only: ['decision/missing-conclusion'] });
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});

test.each([
  ['The plaster is not medically necessary and was not asked for.', []],
  ['An open repair is not medically necessary at this time, and nobody seeks it.', []],
  ['The plaster is not medically necessary; it is not at issue.', []],
  ['The plaster is not medically necessary.', ['turns-round']],
  ['It is not medically necessary.', ['turns-round']],
  ['Per ODG the plaster is not medically necessary.', ['turns-round']],
  ['Per ODG such plasters are not medically necessary in the routine workup.', []],
  ['According to the MTUS, casts of this kind are not medically necessary in every case.', []],
  ['Under ACOEM rigid plasters are not medically necessary as a routine.', []],
])('what is not asked for is not decided: %s', (said, found) => {
  const title = 'MRI of the right ankle without contrast';
  const rationale = `The ankle gave way twice. ${said} The request for ${title} is medically necessary.`;
  expect(decidedOf(title, 'Overturned', rationale)).toEqual(found);
});

test.each(['but', 'however', 'only'])('a number is not “%s”, whose number in the vocabulary it is', (word) => {
  const title = 'Physical therapy 2 times a week for 4 weeks for the right ankle';
  const told = (number: number): string[] =>
    decidedOf(
      title,
      'Upheld',
      `The ankle is swollen and the requested program of ${String(number)} minutes is reasonable. The request for ${title} is not medically necessary.`,
    );
  expect(told(idOf(word))).toEqual(['turns-round']);
});

describe('a remark after the conclusion', () => {
  test.each([
    'No further comment is needed.',
    'A second opinion is not necessary.',
    'Exercise is appropriate.',
    'Caution is warranted.',
    'A new request with an examination would be reasonable.',
  ])('concludes nothing: %s', (remark) => {
    const rationale = `Motion is full. The request is not medically necessary. ${remark}`;
    expect(decidedOf('MRI of the right ankle without contrast', 'Upheld', rationale)).toEqual([]);
  });
  test.each(['The request is denied.', 'Thus the MRI is not warranted.'])('decides in other words: %s', (again) => {
    const rationale = `Motion is full. The request is not medically necessary. ${again}`;
    expect(decidedOf('MRI of the right ankle without contrast', 'Upheld', rationale)).toEqual(['conclusion-wording']);
  });
});

describe('a conclusion whose sign is not sure', () => {
  test.each([
    'The MRI may not be called, with any confidence, medically necessary.',
    'Nothing the provider wrote shakes the conclusion that the MRI is not medically necessary.',
  ])('is not missing: %s', (rationale) => {
    expect(decidedOf('MRI of the right ankle without contrast', 'Upheld', rationale)).toEqual([]);
  });
});

test('what evidence is needed decides nothing', () => {
  const rationale = 'Motion is lost. The denial of the MRI is overturned. No further evidence is needed.';
  expect(decidedOf('MRI of the right ankle without contrast', 'Overturned', rationale)).toEqual(['conclusion-wording']);
});
