import { twoPassages } from '../kit/two-passages.ts';

const { holds } = twoPassages({ told: 'A 41-year-old roofer fell on 03/14/2016.' });

const wrist = 'Wrist brace, right: Upheld';
const unit = 'TENS unit, purchase: Upheld';
const needles = 'Acupuncture, 6 visits, low back: Upheld';
const block = 'Epidural steroid injection, L4-L5: Upheld';
const lyrica = 'Lyrica 75mg #60: Upheld';
const ankle = 'Physical therapy 12 visits, right ankle: Upheld';

holds(
  'a test that is elicited or provokes something',
  'facts/test-result',
  [
    ["Phalen's and Tinel's signs were both elicited.", 'Provocative manoeuvres at the wrist were negative.', wrist],
    ["Phalen's test could not be elicited.", "Phalen's test brought on numbness within 20 seconds.", wrist],
    ["Tinel's sign was absent.", "Tapping over the wrist gave a Tinel's sign.", wrist],
    ["Finkelstein's test was sharply painful.", "Finkelstein's test did not hurt.", wrist],
    ["O'Brien's maneuver is positive.", "O'Brien's test did not reproduce his pain."],
    ['Palpation elicits a twitch response.', 'No twitch response could be elicited.'],
    ['Palpation elicits a twitch response.', 'There must be a twitch response and referred pain. Neither was found.'],
    ["There was a positive Ober's test on the right.", "Ober's test was positive on the left."],
  ],
  [
    ["Phalen's test was positive.", "Phalen's test brought on numbness.", wrist],
    ["Spurling's test was positive.", 'Provocative tests at the wrist were negative.', wrist],
    ['There is no twitch response.', 'There must be a twitch response and referred pain. Neither was found.'],
    ["There was a positive Ober's test on both sides.", "Ober's test was positive on the left."],
  ],
);

holds(
  'the same by another name',
  'facts/test-result',
  [
    ['He had a flexor tendon repair on 10/21/2014.', 'His extensor tendon repair has left him stiff.'],
    ['He has a fracture of the lateral malleolus.', 'The fracture of the medial malleolus has healed.', ankle],
    ['The ulnar nerve was repaired on 12/20/2014.', 'The median nerve was sutured four months ago.'],
    ['He underwent microdiscectomy on 10/08/2014.', 'His interbody fusion in October is now solid.'],
    ['There was tension-type headache, and migraine was ruled out.', 'His established migraine makes it suitable.'],
    ['A CT scan on 02/12/2014 showed stenosis.', 'The magnetic resonance study done in February 2014 is enough.'],
    [
      'MRI on 09/02/2014 showed a loose body in the ankle.',
      'The loose body found on ultrasound has to be sized.',
      ankle,
    ],
  ],
  [
    ['He had a flexor tendon repair on 10/21/2014.', 'His flexor tendon repair has left him stiff.'],
    ['He has a fracture of the lateral malleolus.', 'The medial malleolus is free.', ankle],
    ['The ulnar nerve was repaired on 12/20/2014.', 'The ulnar nerve was sutured, and the median nerve works.'],
    ['He underwent microdiscectomy on 10/08/2014.', 'A brace may be used after fusion.'],
    ['A CT scan on 02/12/2014 showed stenosis.', 'An MRI shows nerves better than computed tomography.'],
    ['MRI on 09/02/2014 showed a loose body.', 'The loose body should be sized on CT.', ankle],
  ],
);

holds(
  'what was had by its course, its time and its owner',
  'facts/prior-treatment',
  [
    ['He has never used a TENS unit.', 'The trial of last year brought relief.', unit],
    ['He tried a TENS unit for a month.', 'No trial has been undertaken.', unit],
    ['He has had no injections of this kind.', 'The set performed last summer is not described.', block],
    ['He has never tried acupuncture.', 'His good response to the earlier needling is on record.', needles],
    ['Gabapentin was tried in 2013.', 'Having never been exposed to gabapentin, he deserves it.'],
    ['He is not prescribed opioids.', 'He takes morphine daily.'],
    ['Orthotics have brought no change.', 'In this worker orthotics have not been attempted.'],
    ['He takes no blood thinner.', 'Apart from his use of a blood thinner there is no risk.'],
  ],
  [
    ['He has never used a TENS unit.', 'A trial should come first. The trial should be documented.', unit],
    ['He has never used a TENS unit.', 'No trial has been undertaken.', unit],
    ['He has had no injections of this kind.', 'The set that is requested is limited to four.', block],
    ['No MRI has been done.', 'Ultrasound is cheaper than an MRI and is enough.'],
    ['He has worn a brace.', 'A brace has not been shown to help in arthritis.'],
  ],
);

holds(
  'what came of a treatment',
  'facts/improvement',
  [
    ['A month of home use cut his pain from 7 to 4.', 'The trial brought him no measurable improvement.', unit],
    [
      'After six acupuncture visits he cut Norco from four to one a day.',
      'The visits left his function unchanged.',
      needles,
    ],
    ['Pregabalin lessens his burning by half.', 'Pregabalin has done nothing for the burning.', lyrica],
    ['The medial branch blocks were nondiagnostic.', 'He had an excellent response to the blocks.'],
    ['Norco lets him cook and drive.', 'Norco has not improved his function.'],
    ['The brace keeps his knee from giving way.', 'The brace has not helped him.'],
    ['He responded well to chiropractic care.', 'Chiropractic care was ineffective.'],
  ],
  [
    ['A month of home use cut his pain from 7 to 4.', 'The trial gave measurable improvement.', unit],
    ['Physical therapy raised flexion from 90 to 120 degrees.', 'With therapy strength was not found to be reduced.'],
    ['The old brace did not help.', 'A new brace helped him at the clinic.'],
    ['A trial of a wedge did not help.', 'The trial that is asked for is of a brace.'],
  ],
);

holds(
  'a drug that is still taken or no longer',
  'facts/test-result',
  [
    ['Pregabalin was discontinued in August 2014 for swelling.', 'He has stayed on it without interruption.', lyrica],
    ['He was weaned off all opioids by December 2014.', 'He is still taking 120 mg of oxycodone daily.'],
    ['He takes Norco three times a day.', 'Norco was stopped in October 2014 and should not be resumed.'],
    ['Pregabalin was given up after two months.', 'He goes on taking pregabalin.', lyrica],
  ],
  [
    ['Pregabalin was discontinued in August 2014 and resumed in January.', 'He takes it every night.', lyrica],
    ['He was weaned off oxycodone by December 2014.', 'He still takes tramadol.'],
    ['He takes Norco three times a day.', 'He may be weaned off Norco.'],
  ],
);

holds(
  'what the chart is said not to have',
  'facts/not-in-record',
  [
    ['His pain is 8/10.', 'The notes are silent on his pain scores.'],
    ['The Beck score was 31.', 'There is no depression score of any sort.'],
    ['His pain is 8/10.', 'Nowhere is pain rated.'],
  ],
  [
    ['He has neck pain without arm complaints.', 'No arm pain is reported.'],
    ['His pain is 8/10.', 'Function is nowhere rated.'],
  ],
);

holds(
  'a finding',
  'facts/test-result',
  [
    ['He reports loss of bladder control.', 'Bladder function is normal.'],
    ['He has known kidney disease.', 'With kidney function entirely normal a dose posed no danger.'],
    ['Films revealed no calcium in the cuff.', 'With calcific tendinitis proven he qualifies.'],
    ['Thoracic films show a wedge compression of T8.', 'The plain radiographs disclosed no fracture.'],
    ['X-rays were clear.', 'X-rays show joint space loss.'],
    ['He walks 300 feet with a cane.', 'He cannot walk at all.'],
    ['He has numbness and weakness down the leg.', 'There are no radicular signs.', block],
    ['He is without heart disease.', 'His coronary stent counts as a risk.'],
  ],
  [
    ['He reports loss of bladder control.', 'Bladder function is impaired.'],
    ['He walks 300 feet with a cane.', 'He cannot walk more than 300 feet.'],
    ['X-rays were clear.', 'It is clear that X-rays do not show the meniscus.'],
  ],
);

holds(
  'a vertebra at the border of a region',
  'facts/spine-level',
  [['A fracture at T8 was seen.', 'The T12 fracture is close to the end of the cord.', 'Thoracic spine MRI: Upheld']],
  [['CT of the lumbar spine revealed a fracture of T12.', 'The fracture has healed.', 'Lumbar brace: Upheld']],
);
