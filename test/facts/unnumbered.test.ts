import { twoPassages } from '../kit/two-passages.ts';

const { holds } = twoPassages({ told: 'A 41-year-old roofer fell on 03/14/2016.' });

const knee = 'Physical therapy, 6 visits, left knee: Upheld';
const neck = 'Cervical epidural steroid injection C6-7: Upheld';
const norco = 'Norco 10/325 mg #60: Upheld';
const unit = 'Cold therapy unit rental, 7 days: Upheld';

holds(
  'an injured body part that nothing else names',
  'facts/rationale-region',
  [
    ['He sprained his left knee.', 'The elbow strain should settle in time.', knee],
    ['He sprained his left knee.', 'Nothing about this ankle sprain calls for more visits.', knee],
    ['He sprained his left knee.', 'After her hip replacement she walks with a cane.', unit],
    ['He has pain of the left knee.', 'His wrist pain has lasted for months.', knee],
  ],
  [
    ['He sprained his left knee.', 'The knee sprain should settle in time.', knee],
    ['He hurt his left knee and his right elbow.', 'The elbow strain should settle in time.', knee],
    ['He sprained his left knee.', 'An ankle sprain would need fewer visits.', knee],
    ['He sprained his left knee.', 'The old elbow injury does not matter here.', knee],
    ['He has pain in the neck.', 'The shoulder pain is referred from there.', neck],
  ],
);

holds(
  'a finding at another level',
  'facts/spine-level',
  [
    ['MRI shows a disc protrusion at C5-6.', 'The protrusion at C6-7 touches the root.', neck],
    ['There is foraminal stenosis at C5-6.', 'The foraminal stenosis at C6-7 explains the pain.', neck],
  ],
  [
    ['MRI shows a disc protrusion at C6-7.', 'The protrusion at C6-7 touches the root.', neck],
    ['MRI shows disc protrusions at C5-6 and C6-7.', 'The protrusion at C6-7 touches the root.', neck],
    ['MRI shows a disc protrusion at C5-6.', 'No protrusion is seen at C6-7.', neck],
    ['He has a C7 radiculopathy.', 'Radiculopathy is shown by MRI at C6-7.', neck],
  ],
);

holds(
  'side effects, allergies and what is taken',
  'facts/test-result',
  [
    ['Side effects are denied.', 'He complains of drowsiness from the drug.', norco],
    ['The drug makes him sleepy.', 'The drug causes no sedation.', norco],
    ['He reports no adverse effects.', 'Nausea and sedation are reported with each dose.', norco],
    ['Hives followed cephalexin; she broke out in hives with cephalexin.', 'She has tolerated cephalexin well.', norco],
    ['He has tolerated morphine without a reaction.', 'He is allergic to morphine.', norco],
    ['Allergies: none.', 'His codeine allergy leaves few choices.', norco],
    ['Current medications are Norco and gabapentin.', 'The worker has been off Norco for six months.', norco],
    ['He is not on any opioid.', 'His daily Norco is a risk.', norco],
  ],
  [
    ['Side effects are denied.', 'Drowsiness may come from the drug.', norco],
    ['Norco makes him sleepy.', 'Gabapentin causes no sedation.', norco],
    ['He reports an allergy to iodine.', 'No other allergy is reported.', norco],
    ['Lidocaine gave him a bad rash.', 'He has no allergy to nonsteroidal drugs.', norco],
    ['Current medications are Norco and gabapentin.', 'The worker was off Norco for some weeks in 2014.', norco],
    ['He drinks no alcohol.', 'He does not drink alcohol.', norco],
  ],
);

holds(
  'motion and films',
  'facts/test-result',
  [
    ['Shoulder motion is full.', 'Shoulder motion is limited.'],
    ['MRI revealed a medial meniscus tear.', 'The meniscus is intact on MRI.'],
  ],
  [
    ['Shoulder motion is full.', 'Neck motion is limited.'],
    ['Ankle motion was full.', 'He had no therapy for the back, and motion is limited.'],
    ['Plain films show an old fracture.', 'Except for the old fracture the films were normal.'],
    ['MRI revealed a medial meniscus tear. The lateral meniscus is intact.', 'The lateral meniscus is normal on MRI.'],
    ['MRI showed stenosis at L4-5.', 'No stenosis is present at L5-S1.'],
    ['Strength of the shoulder was 5-/5.', 'No neurologic deficit is recorded.'],
    ['The pain does not radiate.', 'Pain that radiates below the knee is a requirement.'],
  ],
);

holds(
  'an operation that is planned or not',
  'facts/test-result',
  [
    ['A knee replacement is planned.', 'No surgery is planned.'],
    ['Surgery was cancelled.', 'Surgery is scheduled for next month.'],
    ['The surgeon has withdrawn the plan of surgery.', 'The knee surgery is scheduled for May.'],
  ],
  [
    ['A knee replacement is planned.', 'No hip surgery is planned.'],
    ['Surgery was cancelled.', 'Surgery had been scheduled for last month.'],
    ['No surgery is planned.', 'Upcoming surgery would be an indication.'],
  ],
);

holds(
  'a reflex and new films',
  'facts/not-in-record',
  [],
  [['The ankle reflex was absent.', 'The ankle reflex is missing on the left.']],
);

holds(
  'a study that was not repeated',
  'facts/prior-treatment',
  [['X-rays were taken in October.', 'X-rays have not been obtained.']],
  [['X-rays were taken in October.', 'New x-rays have not been obtained.']],
);

holds(
  'a deed of review that is named in passing',
  'facts/authorized-request',
  [
    [
      'Review approved the arthroscopy and denied the unit.',
      'The refusal of the arthroscopy makes it pointless.',
      unit,
    ],
    ['The carrier approved the MRI and denied the unit.', 'The denial of the MRI leaves the matter open.', unit],
  ],
  [
    ['Review approved the arthroscopy and denied the unit.', 'The certified arthroscopy is minor.', unit],
    ['The carrier approved the MRI and denied the unit.', 'The denial of the unit leaves ice.', unit],
  ],
);

const { holds: holdsOfMan } = twoPassages({ told: 'A 41-year-old male roofer fell on 03/14/2016.' });

holdsOfMan(
  'a noun that tells the sex',
  'facts/sex',
  [
    ['His knee hurts.', 'The plan for this young woman is sound.'],
    ['His knee hurts.', 'This pleasant woman has had no injection.'],
    ['His knee hurts.', 'In a woman with these findings surgery is rare.'],
  ],
  [
    ['His knee hurts.', 'This young man has full motion.'],
    ['His knee hurts.', 'A young woman might need other tests.'],
    ['An elderly lady drove into him.', 'The elderly lady drove a van.'],
  ],
);
