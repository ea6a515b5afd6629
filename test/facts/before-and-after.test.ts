import { twoPassages } from '../kit/two-passages.ts';

const { holds } = twoPassages({ told: 'A 41-year-old roofer fell on 03/14/2016.' });

const walked = 'Walking tolerance was 10 minutes in May and 35 minutes in October.';
const lifted = 'He could lift 15 pounds before the program and can lift 45 pounds after it.';
const stood = 'He stands for 50 minutes as compared with 15 minutes before.';
const balanced = 'Balance on one leg was held for 9 seconds, up from 3 seconds.';
const slept = 'He sleeps seven hours with trazodone, up from four.';
const weighed = 'He weighed 204 pounds in 2013 and weighs 251 pounds now.';
const opened = 'Opening of the mouth went from 22 mm to 34 mm.';
const bone = 'A scan showed bone 6 mm wide and 14 mm high.';

holds(
  'the number before a treatment and the one after it',
  'facts/figure',
  [
    [walked, 'Walking went from 10 to 25 minutes.'],
    [walked, 'Walking tolerance increased from 20 to 35 minutes.'],
    [walked, 'He can walk 45 minutes longer than in May.'],
    [lifted, 'Lifting rose from 15 to 35 pounds.'],
    [stood, 'Standing rose from 15 to 80 minutes.'],
    [balanced, 'His balance went from 3 to 19 seconds.'],
    [slept, 'His sleep went from two to seven hours.'],
    [slept, 'He gained five hours of sleep.'],
    [weighed, 'He has gained 27 pounds.'],
    [weighed, 'His weight went from 204 to 271 pounds.'],
    [opened, 'The opening rose by 22 mm.'],
    [opened, 'The gain of 17 mm is good.'],
  ],
  [
    [walked, 'Walking went from 10 to 35 minutes.'],
    [walked, 'He can walk 25 minutes longer than in May.'],
    [walked, 'Sitting went from 10 to 25 minutes.'],
    [lifted, 'Lifting rose from 15 to 45 pounds.'],
    [lifted, 'A gain of 20 pounds is what counts.'],
    [stood, 'Standing rose from 15 to 50 minutes.'],
    [balanced, 'His balance has tripled.'],
    [slept, 'He gained three hours of sleep.'],
    [weighed, 'He has gained 47 pounds.'],
    [opened, 'The mouth opens 12 mm wider.'],
    [bone, 'Bone of 6 mm by 14 mm is enough.'],
    [
      'Pain of the ankle was 3 out of 10, down from 6, and that of the back 5 out of 10.',
      'Pain of the ankle fell by 3 points.',
    ],
  ],
);

const therapy = 'Physical therapy for the left knee, 6 visits: Upheld';
const attended = 'He attended 14 sessions of therapy. Six more were denied.';

holds(
  'visits that are called done already',
  'facts/figure',
  [
    [attended, 'The 18 visits of therapy already done exceed what the guideline allows.', therapy],
    [attended, 'The ten sessions already attended are more than the guideline allows.', therapy],
  ],
  [
    [attended, 'The 14 visits of therapy already done exceed what the guideline allows.', therapy],
    [attended, 'The six visits on top of those already attended exceed what the guideline allows.', therapy],
    [attended, 'The 14 sessions attended and the 6 requested come to 20.', therapy],
  ],
);
holds(
  'visits that are done are none of the request',
  'counts/title-rationale',
  [[attended, 'The 14 visits requested exceed what the guideline allows.', therapy]],
  [[attended, 'The 14 visits of therapy already done exceed what the guideline allows.', therapy]],
);
