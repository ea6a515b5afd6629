import { expect, it } from 'vitest';
import { holds, rulesOf } from '../kit/two-passages.ts';

holds(
  'how often something happened',
  'facts/figure',
  [
    ['She has fallen twice.', 'Three falls are warning enough.'],
    ['There were two falls.', 'Four falls came before this.'],
    ['The shoulder dislocated four times.', 'Six dislocations are on record.'],
    ['He was hospitalized twice.', 'He was hospitalized three times for it.'],
  ],
  [
    ['She has fallen twice.', 'Two falls are warning enough.'],
    ['She fell twice.', 'She has not fallen three times, as the request has it.'],
    ['She fell twice.', 'A cane is for those who fell three times or more.'],
    ['The score was 12.', 'A score of 14 falls in the slight range.'],
    ['He took it twice.', 'He took it three times.'],
  ],
);

holds(
  'a score whose scale stands on its other side',
  'facts/figure',
  [
    ['On the Handicap Inventory he scored 12.', 'A score of 20 on the Handicap Inventory is no light one.'],
    ['The Oswestry score was 46.', 'On the Oswestry the worker scored 30.'],
  ],
  [
    ['On the Handicap Inventory he scored 12.', 'A score of 12 on the Handicap Inventory is slight.'],
    ['On the Handicap Inventory he scored 12.', 'A score of 20 on the Fatigue Questionnaire is no light one.'],
  ],
);

holds(
  'lengths in weeks',
  'facts/figure',
  [['The injection brought relief for eleven weeks.', 'The relief lasted nine weeks.']],
  [
    ['The injection brought relief for eight weeks.', 'The relief lasted two months.'],
    ['The injection brought relief for nine weeks.', 'The relief lasted two months.'],
  ],
);

holds(
  'a percentage of two scores',
  'facts/figure',
  [
    ['He has pain.', 'Pain fell from 8/10 to 4/10, a reduction of 70 percent.'],
    ['He has pain.', 'Pain fell from 8 to 4, which is a 70 percent reduction.'],
    ['Pain fell from 8 to 4.', 'Pain fell by 70 percent.'],
    ['Pain fell from 8/10 to 3/10.', 'The pain fell by five points out of eight, which is more than 80 percent.'],
  ],
  [
    ['He has pain.', 'Pain fell from 8 to 4, which is a 50 percent reduction.'],
    ['He has pain.', 'Pain fell from 7 to 4, that is more than 40 percent.'],
    ['Pain fell from 8/10 to 4/10.', 'The guideline asks for relief of 70 percent.'],
    ['Pain fell from 8/10 to 4/10.', 'The relief was below the 70 percent that the guideline asks for.'],
    ['Pain fell from 8/10 to 4/10 with therapy.', 'The injection gave 80 percent relief.'],
    ['Pain fell from 8/10 to 6/10.', 'Less than 50 percent relief was had.'],
    ['The block gave 70 percent relief. Pain later fell from 8/10 to 4/10.', 'The block gave 70 percent relief.'],
  ],
);

holds(
  'a month without its year',
  'facts/event-date',
  [
    ['Radiographs of 05/05/2016 were normal.', 'The radiographs of August were normal.'],
    ['The MRI of 05/05/2016 showed a tear.', 'The MRI of June showed it as well.'],
  ],
  [
    ['Radiographs of 05/05/2016 were normal.', 'The radiographs of May were normal.'],
    [
      'Radiographs of 05/05/2016 were normal. An MRI of 08/01/2016 was normal.',
      'The radiographs of August were normal.',
    ],
    ['The MRI of 05/05/2016 showed a tear.', 'The MRI of the knee showed it as well.'],
  ],
);

holds(
  'who the worker is',
  'facts/age',
  [
    ['A 41-year-old male roofer fell.', 'The roofer is 44, takes no medicine, and lives with a brother.'],
    ['A 41-year-old male roofer fell.', 'This 49-year-old man is stable, and supports have no lasting benefit.'],
  ],
  [
    ['A 41-year-old male roofer fell.', 'The roofer is 41, takes no medicine, and lives with a brother.'],
    ['A 41-year-old male roofer fell.', 'The meter is 44, and the total is 50.'],
    ['A 41-year-old male roofer fell.', 'In a study, 49-year-old patients had no lasting benefit from supports.'],
  ],
);

holds(
  'the worker as a man or a woman',
  'facts/sex',
  [['A 41-year-old male roofer fell.', 'The woman walks in the mornings.']],
  [
    ['A 41-year-old male roofer fell.', 'The man walks in the mornings.'],
    ['A 41-year-old male roofer fell when a woman pushed him.', 'The woman walks in the mornings.'],
  ],
);

holds(
  'drugs that are taken or not',
  'facts/prior-treatment',
  [
    ['He takes no pain medication.', 'He takes hydrocodone at night.'],
    ['He takes sertraline daily.', 'He takes nothing at present.'],
    ['He takes lisinopril 10 mg a day.', 'He takes no daily medicine.'],
  ],
  [
    ['He takes no pain medication.', 'He takes lisinopril.'],
    ['He takes sertraline daily.', 'He takes nothing but sertraline.'],
    ['He takes sertraline daily.', 'He took nothing for granted.'],
  ],
);

holds(
  'a drug that was given up',
  'facts/test-result',
  [
    ['He no longer takes tramadol.', 'He relies on tramadol.'],
    ['He has given up tramadol.', 'He still takes tramadol.'],
    ['He is off tramadol.', 'He continues to use tramadol.'],
  ],
  [
    ['He has given up tramadol.', 'He relies on naproxen.'],
    ['He has given up tramadol but still takes it at night.', 'He relies on tramadol.'],
  ],
);

holds(
  'the side of a finding',
  'facts/side',
  [
    ['The EMG showed a right S1 radiculopathy.', 'The EMG confirms a radiculopathy on the left.'],
    ['A right inguinal hernia was found.', 'Two examiners found the hernia on the left.'],
  ],
  [
    ['The EMG showed a right S1 radiculopathy.', 'The EMG confirms a radiculopathy on the right.'],
    ['Hernias were found on both sides.', 'Two examiners found the hernia on the left.'],
    ['There is a hernia. A right inguinal hernia was repaired before.', 'The hernia on the left is new.'],
  ],
);

holds(
  'one of a row',
  'facts/spine-level',
  [
    ['Tooth 9 was loosened.', 'Tooth 8 was loosened.', 'Crown for tooth 9: Upheld'],
    ['The fourth toe was broken.', 'The third toe was broken.'],
  ],
  [
    ['Teeth 8 and 9 were broken.', 'Tooth 9 has been saved.', 'Crown for tooth 8: Upheld'],
    ['The great toe was broken.', 'The first toe has healed.'],
  ],
);

it('tells a sentence whose verb is “left” from a fragment', () => {
  expect(rulesOf(['He was treated.', 'The operation on the left wrist left a scar.'])).not.toContain(
    'wording/fragment',
  );
});

holds(
  'what is asked for on a later day',
  'facts/after-decision',
  [],
  [['A test was ordered for January 2017.', 'He works.']],
);
