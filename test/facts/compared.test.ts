import { twoPassages } from '../kit/two-passages.ts';

const { holds } = twoPassages({
  told: 'A roofer fell on 03/14/2016.',
  title: 'Heat pad for home use: Upheld',
});

const hand = 'Hand therapy for the right hand, 6 visits: Upheld';

holds(
  'which of two sides is more',
  'facts/figure',
  [
    ['Pinch was 4 kg on the left and 9 kg on the right.', 'Pinch is stronger on the left.'],
    ['Left grip was 80 pounds, against 50 on the right.', 'His grip is weaker by 30 pounds on the left side.'],
    ['The right calf measures 36 cm and the left 39 cm.', 'The right calf is larger than the left.'],
    ['Elevation is 90 degrees on the right and 170 on the left.', 'The right shoulder lifts farther than the left.'],
    ['Left knee flexion was 100 degrees, right 135.', 'The left knee bends more than the right.'],
    ['Grip was 20 kg on the right and 60 kg on the left.', 'Grip is equal on the two sides.'],
    ['Grip was 30 pounds on the right and 70 on the left.', 'Grip grew but is stronger than on the other side.', hand],
    [
      'Right extension lacks 5 degrees. Flexion was 95 degrees on the right and 140 on the left.',
      'Flexion on the right is greater than on the left.',
    ],
  ],
  [
    ['Pinch was 4 kg on the left and 9 kg on the right.', 'Pinch is weaker on the left.'],
    ['Left grip was 80 pounds, against 50 on the right.', 'His grip is stronger by 30 pounds on the left side.'],
    ['Left knee flexion was 100 degrees, right 135.', 'The left knee bends less than the right.'],
    ['Grip was 30 pounds on the right and 70 on the left.', 'The right hand is stronger than it was in May.'],
    ['Grip was 30 pounds on the right and 70 on the left.', 'The right shoulder is higher than the left.'],
    ['Grip was 30 pounds on the right and 70 on the left.', 'Pain is more on the right.'],
    ['Key pinch was 19 pounds on the right against 20 on the left.', 'Pinch is symmetrical.'],
  ],
);

holds(
  'the side that is sound',
  'facts/test-result',
  [
    [
      'Conduction studies showed slowing at the left elbow; the right was normal.',
      'The nerve is slowed at the right elbow only.',
    ],
    ['The EMG showed denervation in the left leg and none in the right.', 'The EMG is abnormal on the right alone.'],
    ['X-rays show arthritis of the right knee; the left is spared.', 'Only the left knee is worn.'],
    [
      'Ultrasound shows a torn cuff in the left shoulder, with the right one intact.',
      'The tear is confined to the right shoulder.',
    ],
    ['Audiometry showed loss in the right ear, and the left was normal.', 'The loss is limited to the left ear.'],
  ],
  [
    [
      'Conduction studies showed slowing at the left elbow; the right was normal.',
      'The nerve is slowed at the left elbow only.',
    ],
    ['The left shoulder is stiff and the right is normal.', 'The request is for the right knee only.'],
    ['Audiometry showed loss in the right ear, and the left was normal.', 'The left ear serves for comparison only.'],
    ['Strength was normal on the right and 4/5 on the left.', 'The left hip alone is weak.'],
    ['The right knee is arthritic and the left is free of it.', 'Pain in the left hip is only slight.'],
    ['X-rays show arthritis of the right knee; the left is spared.', 'The left knee is not worn.'],
  ],
);

holds(
  'what someone can do for how long',
  'facts/figure',
  [
    ['The evaluation found a kneeling tolerance of 5 minutes.', 'He could kneel for half an hour.'],
    ['He has a standing tolerance of 20 minutes.', 'He is able to stand for an hour.'],
    ['Walking tolerance was 15 minutes.', 'She can walk for three quarters of an hour.'],
    ['Her typing tolerance is 20 minutes.', 'She could type for two and a half hours.'],
    ['He could drive for half an hour.', 'His driving tolerance is 2 hours.'],
  ],
  [
    ['He has a standing tolerance of 20 minutes.', 'He is able to sit for an hour.'],
    ['Walking tolerance was 60 minutes.', 'She can walk for an hour.'],
    ['Walking tolerance was 15 minutes in March and is 45 minutes now.', 'She can walk for three quarters of an hour.'],
    ['She can sit for ten minutes.', 'The goal is to sit for two hours.'],
    ['He lifts up to 15 pounds.', 'His job calls for a lift of 40 pounds.'],
    ['Her typing tolerance is 20 minutes.', 'Her job requires typing for two and a half hours.'],
    ['He can walk for half an hour with the cane.', 'He can walk for an hour with the brace.'],
    ['The injection helped for five weeks.', 'The stiffness here has lasted more than two years.'],
    ['An epidural gave 70% relief for ten weeks.', 'Relief of 50% for six weeks is asked for.'],
    ['He takes naproxen twice a day.', 'Naproxen can be taken once a day.'],
  ],
);

holds(
  'by what part something changed',
  'facts/figure',
  [
    ['Sleep rose from 3 to 6 hours.', 'Sleep improved by a third.'],
    ['Grip fell from 40 to 30 pounds.', 'Grip fell by two thirds.'],
    ['Pain went from 6/10 to 3/10.', 'His pain fell by a third.'],
  ],
  [
    ['Sleep rose from 4 to 6 hours.', 'Sleep improved by a half.'],
    ['Grip fell from 40 to 30 pounds.', 'Grip fell by a quarter.'],
    ['Pain fell from 8/10 to 4/10.', 'A drop of a quarter is what the guideline asks for.'],
    ['Pain fell from 8/10 to 4/10.', 'A third of the pain is left at night.'],
  ],
);

holds(
  'why a drug was stopped',
  'facts/test-result',
  [
    ['Etodolac was stopped because of heartburn.', 'Etodolac could not be continued because of hives.'],
    ['Tramadol made him sleepy and was given up.', 'He left off tramadol on account of nausea.'],
    ['Duloxetine was discontinued for nausea.', 'Duloxetine had to be withdrawn owing to dizziness.'],
    ['He quit gabapentin because of swelling.', 'Gabapentin was abandoned because it made him dizzy.'],
  ],
  [
    ['Etodolac was stopped because of heartburn.', 'Etodolac could not be continued because of stomach upset.'],
    ['Etodolac was stopped because of heartburn.', 'Tramadol could not be continued because of hives.'],
    ['Duloxetine was discontinued for nausea and dizziness.', 'Duloxetine had to be withdrawn owing to dizziness.'],
  ],
);

holds(
  'an age that has a bound',
  'facts/age',
  [
    ['The claimant is a 35-year-old woman.', 'She is well over sixty.'],
    ['The claimant is a 35-year-old woman.', 'At more than 65 years of age she is at risk.'],
    ['This is a 24-year-old woman.', 'She is a woman past fifty.'],
    ['This is a 63-year-old man.', 'He is a man not yet fifty.'],
  ],
  [
    ['This is a 63-year-old man.', 'He is past sixty.'],
    ['This is a 63-year-old man.', 'In a man under fifty a scan would come first.'],
    ['This is a 63-year-old man.', 'Surgery in a man under fifty is rare.'],
    ['This is a 63-year-old man.', 'His pressure is over 90.'],
    ['This is a 63-year-old man.', 'He is over 70 pounds too heavy.'],
  ],
);

holds(
  'the return to work, and the trade',
  'facts/test-result',
  [
    ['She did not go back to her job after the repair.', 'After the repair she went back to her post for a year.'],
    ['He has never returned to work.', 'The relief was good, and he resumed light duty in August.'],
    ['He went back to his old job in May 2016.', 'He did not resume his old job.'],
    ['The worker is a 40-year-old male bus driver.', 'He has gone back to his job as a cook.'],
    ['The worker is a 40-year-old female cashier.', 'She cannot do the work of a warehouse loader yet.'],
  ],
  [
    ['He did not return to full duty.', 'He returned to modified duty in August.'],
    ['He has not gone back to work.', 'The aim is that he goes back to work.'],
    ['The worker is a 40-year-old male bus driver.', 'He has gone back to his job as a driver.'],
    ['The worker is a 40-year-old male welder.', 'His wife works as a nurse.'],
    ['The worker is a 40-year-old female nurse.', 'The drug works as a stabilizer.'],
  ],
);

holds(
  'a whole that is denied, and its parts',
  'facts/test-result',
  [
    ['He has had heartburn for years.', 'He denies stomach trouble.'],
    ['Sensation was reduced over the thumb.', 'There are no neurologic findings.'],
    ['She has asthma.', 'There is no chronic illness.'],
    ['She complains of clicking in the jaw.', 'The jaw does not click.'],
    ['The surgeon saw him on 05/05/2016.', 'He has never been seen by a surgeon.'],
    ['Onset was sudden.', 'The pain came on gradually.'],
    ['He reached maximum medical improvement in May.', 'He is not yet at maximum medical improvement.'],
  ],
  [
    ['Strength is normal.', 'There is a neurological deficit.'],
    ['She has asthma.', 'There is no heart disease.'],
    ['Onset was sudden.', 'Swelling came on slowly.'],
    ['He has seen a surgeon.', 'He has not seen a neurologist.'],
    ['The knee gives way on stairs.', 'The knee has not given way since the brace was fitted.'],
    ['MRI showed a complete tear of the supraspinatus.', 'The subscapularis has a partial tear.'],
  ],
);

holds(
  'what was given and is denied, listed or past',
  'facts/prior-treatment',
  [
    [
      'He has had cortisone once, without lasting relief, a brace, ibuprofen and ten visits of therapy.',
      'He owns no brace at present.',
    ],
    ['The meniscus was trimmed in 2014.', 'He has had no operation on this knee.'],
    ['She underwent a fusion in 2015.', 'Two years of care have passed without any surgery and without gain.'],
  ],
  [
    ['He let his home exercises lapse.', 'He is not in a strengthening program at all.'],
    ['He has had cortisone once, without a brace, tape or a cane.', 'He owns no brace at present.'],
  ],
);

holds(
  'what came of the last of two treatments',
  'facts/improvement',
  [
    [
      'An injection on 10/03/2016 helped for three weeks.',
      'A splint and an injection have been tried, the latter with no benefit.',
    ],
  ],
  [
    [
      'An injection on 10/03/2016 did not help.',
      'A splint and an injection have been tried, the latter with no benefit.',
    ],
  ],
);

holds(
  'how many visits this course has',
  'counts/title-rationale',
  [
    [
      'Massage was asked for.',
      'This is a short series of four visits.',
      'Massage 2 times a week for 3 weeks for the neck: Upheld',
    ],
  ],
  [
    [
      'Massage was asked for.',
      'This is a short series of six visits.',
      'Massage 2 times a week for 3 weeks for the neck: Upheld',
    ],
    [
      'Massage was asked for.',
      'This is less than a course of 16 visits.',
      'Massage 2 times a week for 3 weeks for the neck: Upheld',
    ],
  ],
);

holds(
  'sums and daily doses',
  'counts/daily-dose',
  [
    ['He takes tramadol 50 mg four times a day, for a daily total of 300 mg.', 'It does.'],
    ['She takes naproxen 500 mg twice a day, 1500 mg in all.', 'It does.'],
  ],
  [
    ['He takes tramadol 50 mg four times a day, for a daily total of 200 mg.', 'It does.'],
    ['She takes naproxen 500 mg twice a day, 1000 mg in all.', 'It does.'],
  ],
);

const massage = 'Massage for the neck, 6 visits: Upheld';

holds(
  'what visits are added up to',
  'counts/parts-sum',
  [
    ['He has had nine visits of massage.', 'With nine behind him, six more would make 17 in all.', massage],
    ['He has had seven visits of massage.', 'Six added to seven come to 15.', massage],
    ['He has had twelve visits of massage.', 'Eight more on top of the twelve is 24.', massage],
  ],
  [
    ['He has had nine visits of massage.', 'With nine behind him, six more would make 15 in all.', massage],
    ['He has had seven visits of massage.', 'Six added to seven come to 13.', massage],
    ['He has had seven visits of massage.', 'With seven used, two more come to no harm.', massage],
  ],
);

holds(
  'the class that is named after a dose',
  'facts/drug-class',
  [
    ['He takes cyclobenzaprine 10 mg nightly, an antidepressant.', 'It does.'],
    ['He takes naproxen 500 mg (an opioid).', 'It does.'],
  ],
  [['He takes clonazepam 1 mg, a benzodiazepine, at night.', 'It does.']],
);
