import { type Case, twoPassages } from '../kit/two-passages.ts';

const man = twoPassages({ told: 'A 48-year-old male roofer has had low back pain since 03/14/2016.' });
const woman = twoPassages({ told: 'A 41-year-old female cashier has had low back pain since 03/14/2016.' });
const wrist = 'Splint for the left wrist: Upheld';

/** Rationales that are each held against the frame alone. */
const alone = (...rationales: readonly string[]): Case[] =>
  rationales.map((rationale) => ['It was denied.', rationale]);

man.holds(
  'the age of the worker at the head of a sentence',
  'facts/age',
  alone(
    'At age 59 he is older than most.',
    'At the age of 59, worn discs are to be expected.',
    'At 59 years he has no red flag.',
    'At 59 years and with normal films, no sign of alarm is told.',
    'He turned 59 in the fall.',
    'With his 59 years he has worn discs.',
    'Because he is only 29, a tumor is unlikely.',
    'He is in his late fifties.',
  ),
  alone(
    'At age 48 he is younger than most.',
    'At the age of 29 he broke a rib.',
    'He has smoked since age 19.',
    'At age 66 he plans to move away.',
    'He is in his late forties.',
    'Tumors are rare at 29 years.',
  ),
);

man.holds(
  'a pronoun that opens its sentence',
  'facts/sex',
  alone(
    'She has a job to go back to, and the employer keeps it open.',
    'However, she has a bulge, and a surgeon may look at it.',
    'The physician found no red flag. She walks a mile and sleeps well.',
    "This woman's reflexes are normal.",
  ),
  alone(
    'His physician saw him. She found no red flag.',
    'She asks for the study, as the former surgeon has left.',
    'His wife drove him. She has a job of her own.',
    "This man's reflexes are normal.",
  ),
);

man.holds(
  'who works and who does not',
  'facts/work-status',
  [
    ['He has been off all work since the fall.', 'He does his usual job without limits.'],
    ['He remains off duty.', 'He keeps on working at his trade.'],
    ['He works full time.', 'He has been kept off work by his physician.'],
    ['He resumed full duty in 2016.', 'He cannot work at present.'],
    ['He carries on with his usual duties.', 'He has been unable to work for five months.'],
    ['He has no job.', 'He is employed full time at present.'],
  ],
  [
    ['He is off work.', 'He works at his exercises.'],
    ['He is off work.', 'The corset works well.'],
    ['He is off work.', 'He does light work about the house.'],
    ['He works full time.', 'He was off work for six weeks.'],
  ],
);

man.holds(
  'a habit that is told twice',
  'facts/test-result',
  [
    ['He smokes a pack a day.', 'He has never used tobacco.'],
    ['He never smoked.', 'He has not quit tobacco.'],
    ['He does not smoke.', 'His habit of a pack a day slows the healing.'],
    ['He smokes.', 'Tobacco is not used.'],
    ['He has no nicotine habit.', 'He smokes cigars.'],
  ],
  [
    ['He does not smoke.', 'Smoking would slow the healing.'],
    ['He smokes a pack a day.', 'A nonsmoker might heal better.'],
    ['He quit smoking in 2014.', 'He had smoked for years.'],
    ['He does not smoke.', 'Nicotine patches are of no use.'],
    ['He quit smoking years ago.', 'Nicotine is no obstacle.'],
    ['He has diabetes.', 'He has no diabetic neuropathy.'],
  ],
);

woman.holds(
  'a drug that is taken or not',
  'facts/test-result',
  [
    ['Therapy allowed her to stop tramadol.', 'She still takes tramadol.'],
    ['Tramadol was stopped for nausea.', 'Tramadol is being continued.'],
    ['She takes warfarin.', 'She is not on warfarin.'],
    ['She was weaned off all opioids.', 'She is still taking oxycodone.'],
  ],
  [
    ['She stopped tramadol in 2015 and resumed it in 2016.', 'She takes tramadol daily.'],
    ['She stopped morphine.', 'She takes an opioid daily.'],
    ['Tramadol was replaced by baclofen.', 'She takes baclofen.'],
    ['She no longer takes tramadol at night.', 'She still takes tramadol.'],
  ],
);

woman.holds(
  'a drug of a class that is not taken',
  'facts/prior-treatment',
  [['She takes no anti-inflammatory drugs.', 'She uses ibuprofen daily.']],
  [
    ['She takes no opioids.', 'Opioid use for years calls for tests.'],
    ['She takes Norco.', 'She has not taken other opioids.'],
    ['She takes tramadol.', 'Before the fall she took no tramadol.'],
  ],
);

man.holds(
  'an allergy to a drug',
  'facts/test-result',
  [
    ['He has no known drug allergies.', 'His sulfa allergy rules it out.'],
    ['NKDA.', 'He is allergic to codeine.'],
    ['He broke out in hives with penicillin.', 'He has no allergies to medication.'],
    ['He has no drug allergies.', 'Naproxen caused hives.'],
  ],
  [
    ['He has no drug allergies.', 'He is allergic to grass.'],
    ['He is allergic to sulfa.', 'He has no allergy to penicillin.'],
    ['He has no drug allergies.', 'It is not for those with a sulfa allergy.'],
  ],
);

man.holds(
  'the dominant hand',
  'facts/test-result',
  [
    ['He is right-handed.', 'The injured wrist is that of his dominant arm.', wrist],
    ['He is left-handed.', 'The affected wrist is not his dominant one.', wrist],
    ['He is left-hand dominant.', 'As his non-dominant arm is involved, he can write.', wrist],
    ['He is right-hand dominant.', 'It is his dominant hand.', wrist],
  ],
  [
    ['He is left-handed.', 'The injured wrist is that of his dominant arm.', wrist],
    ['He is right-handed.', 'The affected wrist is not his dominant one.', wrist],
    ['He is right-handed.', 'Compared with the dominant side, the grip of the injured hand is weak.', wrist],
    ['He is right-handed.', 'He uses his dominant hand for all that hurts.', wrist],
  ],
);

woman.holds(
  'the trade that the worker is called by',
  'facts/test-result',
  alone(
    'The worker, a school teacher, has no red flag.',
    'As a bus driver, she sits all day.',
    'Being a plumber, she kneels all day.',
    'She is a nurse and lifts patients.',
    'This 41-year-old carpenter has no red flag.',
    'A welder by trade, she lifts heavy loads.',
    'She earns her living as a painter.',
  ),
  alone(
    'The worker, a good historian, has no red flag.',
    'The patient, a retail clerk, has no red flag.',
    'As a cashier, she stands all day.',
    'She is a candidate for exercise.',
    'Her husband is a carpenter.',
    'This nurse practitioner gives no reason.',
  ),
);

woman.holds(
  'how long ago a complaint or the injury began',
  'facts/elapsed-time',
  alone(
    'Her pain began some nine years ago.',
    'Her back pain goes back ten years.',
    'Her complaints are now nine years old.',
    'She was hurt six years ago.',
    'The injury lies eight years back.',
  ),
  alone(
    'Her pain began some months ago.',
    "Her mother's pain began nine years ago.",
    'A similar episode nine years ago passed off.',
    'Her complaints are a few months old.',
  ),
);

woman.holds(
  'the month of the injury',
  'facts/injury-date',
  alone('The collision of March 2012 left no deficit.', 'Since the accident in June 2015 she has had therapy.'),
  [
    ...alone('The fall of March 2016 left no deficit.', 'A previous accident in June 2015 left no deficit.'),
    ['She fell again in May 2016.', 'The fall in May 2016 left no deficit.'],
  ],
);

man.holds(
  'the bound of the age of the worker',
  'facts/age',
  alone(
    'He is not older than 45.',
    'The patient is not under 60.',
    'The worker is older than 65, which adds risk.',
    'He is younger than 40 as the rule asks.',
    'At 68 his bones are weak.',
    'He is in his middle fifties.',
  ),
  alone(
    'He is not older than 65 years, but an ulcer is a risk by itself.',
    'The patient is not under 40.',
    'He is not over 50.',
    'At 48 his risk is low.',
    'At 60 degrees his shoulder is stiff.',
    'He is in his late forties.',
  ),
);
