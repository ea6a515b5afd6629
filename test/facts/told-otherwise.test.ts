import { twoPassages } from '../kit/two-passages.ts';

const { holds } = twoPassages({ told: 'A 41-year-old roofer fell on 03/14/2016.' });

const aquatic = 'Aquatic therapy twice a week for 3 weeks for the left knee: Upheld';
const denied = 'On 10/21/2016 utilization review denied aquatic therapy twice a week for 3 weeks.';
const steady = 'He walks well.';

holds(
  'a course that is prescribed',
  'counts/title-summary',
  [
    [`On 10/11/2016 his physician ordered aquatic therapy twice a week for 5 weeks. ${denied}`, steady, aquatic],
    [`The prescription of 10/11/2016 reads aquatic therapy once a week for 3 weeks. ${denied}`, steady, aquatic],
    [`Aquatic therapy twice a week for 5 weeks was recommended by the surgeon. ${denied}`, steady, aquatic],
    [`His surgeon wants twelve visits of aquatic therapy. ${denied}`, steady, aquatic],
  ],
  [
    [`On 02/02/2015 he was prescribed aquatic therapy twice a week for 5 weeks. ${denied}`, steady, aquatic],
    [`Aquatic therapy twice a week for 5 weeks was ordered, which he completed. ${denied}`, steady, aquatic],
    [
      `The surgeon ordered 12 visits of aquatic therapy. The therapist asks for 6 visits of aquatic therapy. ${denied}`,
      steady,
      aquatic,
    ],
    [`His physician ordered aquatic therapy, 6 visits. ${denied}`, steady, aquatic],
  ],
);

const orphenadrine = 'Orphenadrine ER 100mg #50: Upheld';
const refused = 'Utilization review denied the request on 10/21/2016.';

holds(
  'a prescription',
  'counts/drug-summary',
  [
    [`He was given a prescription for orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`A refill of orphenadrine ER 100mg #20 was written on 10/11/2016. ${refused}`, steady, orphenadrine],
    [`His physician wrote for orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`The plan was to refill orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`He received a script for orphenadrine ER 100mg, quantity 20. ${refused}`, steady, orphenadrine],
  ],
  [
    [`He was given orphenadrine ER 100mg #20 in the emergency room. ${refused}`, steady, orphenadrine],
    [`On 03/15/2016 he was given a prescription for orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`He was given a prescription for orphenadrine ER 100mg #50. ${refused}`, steady, orphenadrine],
    [`He has a prescription for glasses and takes orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
  ],
);

const zolpidem = 'Zolpidem 10mg #14: Upheld';
const gabapentin = 'Gabapentin 300mg #90: Upheld';

holds(
  'the class of a drug',
  'facts/drug-class',
  [
    ['He takes zolpidem.', 'As an antidepressant, zolpidem needs weeks to act.', zolpidem],
    ['He takes zolpidem.', 'The opioid zolpidem is for severe pain.', zolpidem],
    ['He takes gabapentin.', 'Gabapentin and other opioids are for severe pain.', gabapentin],
    ['He takes gabapentin.', 'Gabapentin is one of the muscle relaxants.', gabapentin],
    ['He takes gabapentin.', 'The notes name gabapentin, which is an opioid.', gabapentin],
    ['He takes gabapentin.', 'Gabapentin falls under the opioids.', gabapentin],
    ['He takes acetaminophen.', 'Acetaminophen, an opioid pain reliever, has not helped.', gabapentin],
    ['He uses diclofenac gel.', 'Diclofenac gel is a topical opioid.', gabapentin],
  ],
  [
    ['He takes zolpidem.', 'Unlike an antidepressant, zolpidem acts at once.', zolpidem],
    ['He takes gabapentin.', 'As an alternative to an opioid, gabapentin is an option.', gabapentin],
    ['He takes gabapentin.', 'Gabapentin is an alternative to the opioids.', gabapentin],
    ['He takes gabapentin.', 'With an opioid, gabapentin adds to drowsiness.', gabapentin],
    ['He takes gabapentin.', 'As a muscle relaxant, gabapentin is not in use.', gabapentin],
    ['He takes diazepam.', 'The muscle relaxant diazepam is for a short time.', 'Diazepam 5mg #14: Upheld'],
    ['He takes acetaminophen.', 'Acetaminophen, a mild analgesic, has not helped.', gabapentin],
    ['He takes Norco.', 'Hydrocodone with acetaminophen, an opioid, has not helped.', gabapentin],
    ['He takes trazodone.', 'As a hypnotic, trazodone is for a short time.', 'Trazodone 50mg #30: Upheld'],
  ],
);

// The injury of 03/14/2016 was reviewed on 10/21/2016 and decided on 12/09/2016.
holds(
  'the age of an injury or of a complaint',
  'facts/elapsed-time',
  [
    [steady, 'The injury is six weeks old, and early care is still in order.'],
    [steady, 'This is a four-year-old injury, and early care is over.'],
    [steady, 'At five weeks from the accident, imaging comes too soon.'],
    [steady, 'The injury is not yet a month old.'],
    [steady, 'The accident was more than six years ago.'],
    [steady, 'His injury occurred eight weeks ago.'],
    ['He has been off work for three years.', steady],
    ['He has not worked for the past four years.', steady],
    ['His knee has itched for two years.', steady],
    ['He has been in treatment for this knee for the past 18 months.', steady],
    ['He has been seeing a chiropractor for this injury for four years.', steady],
  ],
  [
    [steady, 'The injury is more than half a year old.'],
    [steady, 'Less than five years have passed since the injury.'],
    [steady, 'The injury is not three weeks old but more than seven months.'],
    [steady, 'A month after the injury the pain was gone for a time.'],
    [steady, 'Three weeks after the accident he was seen by a surgeon.'],
    [steady, 'The radiograph is three weeks old, and the injury has healed.'],
    [steady, 'At six weeks after the injury he returned to work.'],
    ['He has been under care for hypertension for ten years.', steady],
    ['He was off work for three years after a fall in 2009.', steady],
    ['He has worked at this plant for the past four years.', steady],
    ['His knee has ached for ten years, and the injury made it worse.', steady],
    ['He has been off alcohol for three years.', steady],
  ],
);

holds(
  'what the record is said to leave open',
  'facts/not-in-record',
  [
    ['He smokes ten cigarettes a day.', 'The records are silent on whether he smokes.'],
    ['He has never smoked.', 'The chart does not say if he smokes.'],
    ['He smokes half a pack a day.', 'Whether he smokes is not stated.'],
    ['He drinks three beers a day.', 'His drinking habits are not documented.'],
    ['He had six visits of acupuncture.', 'It is not known whether he has had acupuncture.'],
    ['He had six visits of physical therapy.', 'The notes do not reveal whether any therapy was tried.'],
    ['An MRI of 09/01/2016 showed a torn meniscus.', 'The records do not tell whether an MRI has been done.'],
    ['He works full duty.', 'No report says whether he is working.'],
    ['He takes naproxen.', 'It is unclear whether he has taken naproxen.', 'Naproxen 550mg #60: Upheld'],
  ],
  [
    ['He smokes ten cigarettes a day.', 'It is not known whether smoking slows this kind of healing.'],
    ['He smokes ten cigarettes a day.', 'The records are silent on whether he has tried to quit smoking.'],
    ['He smokes ten cigarettes a day.', 'The guideline does not say whether he smokes.'],
    ['He smokes ten cigarettes a day.', 'Utilization review said that it was unclear whether he smokes.'],
    ['He smokes ten cigarettes a day.', 'Smoking is not noted to be a problem.'],
    ['He had six visits of acupuncture.', 'It is not known whether acupuncture helped.'],
    ['He had six visits of acupuncture.', 'It is not known whether he has had acupuncture for the neck.'],
    ['He asks for acupuncture.', 'It is not known whether he has had acupuncture.'],
    ['He works full duty.', 'No report says whether he is working overtime.'],
  ],
);

const had14 = 'He has attended 14 physical therapy visits.';

holds(
  'the number of visits that are over',
  'facts/figure',
  [
    [had14, 'Having gone through 22 physical therapy visits, he should be able to train by himself.'],
    [had14, 'With 22 visits under his belt, he ought to know his exercises.'],
    [had14, 'With 22 visits of physical therapy behind him, he should know his exercises.'],
    [had14, 'He has had more than 20 physical therapy visits and knows his exercises.'],
    [had14, 'He has had fewer than ten visits of physical therapy.'],
  ],
  [
    [had14, 'Having gone through 14 physical therapy visits, he should be able to train by himself.'],
    [had14, 'Having missed 3 physical therapy visits, he should go on.'],
    [had14, 'He has had more than 10 physical therapy visits and knows his exercises.'],
    [had14, 'He has had at least 12 visits of physical therapy.'],
    [had14, 'He has had over a dozen visits of physical therapy.'],
    [had14, 'He has had some 15 visits of physical therapy.'],
    [had14, 'He has had fewer than 24 visits of physical therapy.'],
    [
      'He has attended 14 physical therapy visits for the knee and 8 for the back.',
      'Having had 22 physical therapy visits in all, he should be able to train by himself.',
    ],
  ],
);

holds(
  'a request on a form, and what is only prescribed',
  'counts/drug-summary',
  [
    ['Orphenadrine ER 100mg #20 was put on the form of 10/11/2016. It was refused.', steady, orphenadrine],
    ['Orphenadrine ER 100mg #20 is what the surgeon prescribed on 10/11/2016.', steady, orphenadrine],
    ['Two items are on the form of 10/11/2016: orphenadrine ER 100mg #20; and a brace.', steady, orphenadrine],
    ['After a fall of 03/14/2016, orphenadrine ER 100mg #20 was ordered. It was denied.', steady, orphenadrine],
  ],
  [
    ['Orphenadrine ER 100mg #50 was put on the form of 10/11/2016. It was refused.', steady, orphenadrine],
    ['Orphenadrine ER 100mg #20 is what he found in the pharmacy.', steady, orphenadrine],
    ['In the form of a cream he used lidocaine #20.', steady, orphenadrine],
  ],
);

holds(
  'a sum in prose',
  'counts/parts-sum',
  [
    [steady, 'Nine visits were given in the autumn and four in the winter; these fourteen visits taught him enough.'],
    ['He lost 21 days: 9 in the first month and 10 in the second.', steady],
    ['There were four visits in the pool, five on land, and in total ten visits.', steady],
    ['Seven visits to a therapist and eight to a chiropractor were made, which adds up to 17.', steady],
  ],
  [
    [steady, 'Nine visits were given in the autumn and four in the winter; these 13 visits taught him enough.'],
    [steady, 'Nine visits were given in the autumn and four in the winter; these four visits did not help.'],
    ['He lost 19 days: 9 in the first month and 10 in the second.', steady],
    ['He took six tablets on Monday and four on Tuesday; in all 20 tablets were dispensed.', steady],
  ],
);

holds(
  'the day of the review',
  'facts/review-date',
  [
    ['A cane was asked for. The reviewer turned it down in a letter of 10/25/2016.', steady],
    ["Utilization review's decision, signed 10/25/2016, rejected the visits.", steady],
    ['On 10/25/2016 the reviewer turned the request down.', steady],
  ],
  [
    ['A cane was asked for. The reviewer turned it down in a letter of 10/21/2016.', steady],
    ['On 10/25/2016 the worker turned it down.', steady],
  ],
);
