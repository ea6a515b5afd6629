import { holds } from '../kit/two-passages.ts';

const norco = 'Norco 10/325 mg #60: Upheld';
const naproxen = 'Naproxen 550 mg #60: Upheld';
const gabapentin = 'Gabapentin 300 mg #90: Upheld';
const nine = 'He completed nine visits of physical therapy.';

holds(
  'what is measured on the other side',
  'facts/figure',
  [
    ['The mouth opened to 31 mm.', 'Mouth opening is normal at 44 mm.'],
    ['Ankle girth was 25 cm on the right and 28 cm on the left.', 'The right ankle, at 28 cm, is swollen.'],
    ['Pinch was 6 kg on the left and 9 kg on the right.', 'With a pinch of 9 kg on the left he can hold tools.'],
    ['Vision was 20/30 on the left and 20/15 on the right.', 'Vision on the left is back to 20/15.'],
    [
      'Internal rotation was 20 degrees on the right and 50 on the left.',
      'There is a loss of 45 degrees of internal rotation as compared with the other side.',
    ],
    [
      'Grip on the left rose from 30 to 45 pounds. Advil was reduced from six tablets a day to two.',
      'Grip on the left gained 25 pounds.',
    ],
  ],
  [
    ['The mouth opened to 31 mm.', 'A normal mouth opening is 40 mm.'],
    ['Ankle girth was 25 cm on the right and 28 cm on the left.', 'The left ankle, at 28 cm, is swollen.'],
    ['Pinch was 6 kg on the left and 9 kg on the right.', 'With a pinch of 9 kg on the other side he can hold tools.'],
    ['He takes eight tablets of Advil a day, later five.', 'That is three tablets of Advil a day fewer.'],
    [
      'Internal rotation was 20 degrees on the right and 50 on the left.',
      'There is a loss of 30 degrees of internal rotation as compared with the other side.',
    ],
  ],
);

holds(
  'how many visits somebody went to',
  'facts/figure',
  [
    [nine, 'He has gone along to five visits of physical therapy without relief.'],
    [nine, 'He has sat through six visits of therapy and three months of naproxen.'],
    [nine, 'He dragged himself through twelve visits of physical therapy.'],
    [nine, 'The six now asked for would bring the total to eighteen, more than the guideline names.'],
    [nine, 'After six visits of physical therapy his knee is no better.'],
  ],
  [
    [nine, 'He has gone along to nine visits of physical therapy without relief.'],
    [nine, 'Workers like him often sit through twelve visits of therapy.'],
    [nine, 'He has agreed to twelve visits of physical therapy.'],
    [nine, 'He has three approved visits of physical therapy still to come.'],
    [nine, 'The six now asked for would bring the total to fifteen.'],
  ],
);

holds(
  'how long a supply lasts',
  'facts/figure',
  [
    ['He takes Norco 10/325 mg, one tablet four times a day.', 'Sixty tablets are a month’s supply.', norco],
    ['He takes naproxen 550 mg twice daily.', 'A supply of 60 tablets lasts two months.', naproxen],
    ['He takes gabapentin 300 mg three times daily.', 'Ninety capsules will last him two months.', gabapentin],
  ],
  [
    ['He takes Norco 10/325 mg, one tablet four times a day.', '120 tablets are a month’s supply.', norco],
    ['He takes naproxen 550 mg twice daily.', 'A supply of 60 tablets lasts thirty days.', naproxen],
    ['He takes gabapentin 300 mg daily.', 'Two capsules at a time, ninety capsules last 45 days.', gabapentin],
    ['He takes gabapentin 300 mg three times daily.', 'At half the dose ninety capsules last two months.', gabapentin],
  ],
);

holds(
  'since when something is taken',
  'facts/event-date',
  [
    ['He was started on gabapentin on 10/05/2016.', 'He began gabapentin in June 2016.', gabapentin],
    ['He began acupuncture on 10/03/2016.', 'Acupuncture was begun in July 2016.'],
    ['He was started on gabapentin on 10/05/2016.', 'He began the drug in June 2016 and takes it daily.', gabapentin],
  ],
  [
    ['He was started on gabapentin on 10/05/2016.', 'He began gabapentin in October 2016.', gabapentin],
    ['He began acupuncture on 10/03/2016.', 'Acupuncture was resumed in December 2016.'],
    ['He began acupuncture on 10/03/2016.', 'Acupuncture was begun again in December 2016.'],
    ['He began acupuncture on 10/03/2016.', 'Acupuncture was requested in December 2016.'],
  ],
);

holds(
  'what review did',
  'facts/authorized-request',
  [
    ['A brace for the low back was authorized in November.', 'The claims administrator did not allow the brace.'],
    ['Six visits of acupuncture have been approved.', 'Acupuncture was turned down.'],
    ['Utilization review denied massage therapy.', 'Massage therapy has been certified and will begin soon.'],
    ['A walker was approved.', 'The carrier has not approved the walker.'],
  ],
  [
    ['A brace for the low back was authorized in November.', 'The claims administrator allowed the brace.'],
    ['Six visits of acupuncture were approved; six more were denied.', 'Further acupuncture was turned down.'],
    ['A TENS unit was approved for a trial.', 'The purchase of a TENS unit has been refused.'],
    ['An MRI of the low back was refused in October but later authorized.', 'The MRI was granted.'],
    ['A walker was approved.', 'The guideline does not allow a walker in such cases.'],
    ['Utilization review denied massage therapy.', 'Massage therapy is approved for chronic pain.'],
  ],
);

holds(
  'a therapy that the summary does not name',
  'facts/prior-treatment',
  [
    ['He had six visits of acupuncture.', 'There is no mention of acupuncture in the file.'],
    ['A night splint has not helped.', 'There is no mention of a splint.'],
  ],
  [
    [nine, 'The therapy of March was made up of heat, massage and ultrasound.'],
    [nine, 'His sessions included massage and electrical stimulation, with no exercise.'],
    ['A night splint has not helped.', 'The file mentions a splint.'],
  ],
);

holds(
  'a side on which nothing was found',
  'facts/side',
  [['The left ankle jerk was absent. The right leg was normal.', 'The worker has lost the right ankle jerk.']],
  [
    ['The left ankle jerk was absent. The right leg was normal.', 'The worker has lost the left ankle jerk.'],
    ['The left ankle jerk was absent. The right leg was normal.', 'The right ankle jerk is normal.'],
  ],
);

holds(
  'no work yet',
  'facts/work-status',
  [
    ['He works half days.', 'He has yet to go back to any work.'],
    ['He returned to full duty.', 'He has still to return to work.'],
  ],
  [
    ['He works half days.', 'He has yet to return to full duty.'],
    ['He returned to full duty.', 'He has yet to regain full motion.'],
  ],
);

holds(
  'sums of parts',
  'counts/parts-sum',
  [
    ['He was given 10 visits of massage in 2016 and 4 more in January, which makes 16.', 'They did not help.'],
    ['He had nine visits of massage and eight of acupuncture for a combined 19 visits.', 'They did not help.'],
  ],
  [
    ['He had twelve visits (eight in 2016 and four in 2017), one injection and a brace.', 'They did not help.'],
    [nine, 'The six now asked for would bring the total to fifteen.'],
  ],
);

holds(
  'a time after the injury',
  'facts/elapsed-time',
  [],
  [
    ['He was off work for five weeks after the accident and now works full time.', 'He works.'],
    ['He was kept at home for three weeks following the injury.', 'He works.'],
  ],
);

holds(
  'what was found or measured',
  'facts/test-result',
  [
    ['The ribs have healed.', 'The ribs have not healed.'],
    ['The reflexes were equal.', 'The reflexes were unequal.'],
    ['There was flattening of the calf muscle.', 'The calf muscle is of full bulk.'],
  ],
  [
    ['The MRI showed tendinosis without a tear.', 'The MRI already excluded a tear.'],
    ['The calf muscle was wasted.', 'The calf muscle is still wasted.'],
  ],
);

holds(
  'what was not looked at',
  'facts/not-in-record',
  [
    ['He raised the left arm to 130 degrees.', 'Motion of the left shoulder was never measured.'],
    ['The Beck score was 22.', 'No depression inventory was done.'],
  ],
  [['The Beck score was 22.', 'A depression inventory was done.']],
);
