import { twoPassages } from '../kit/two-passages.ts';

// The injury of 03/14/2016 was reviewed on 10/21/2016 and decided on 12/09/2016.
const { holds } = twoPassages({ told: 'The patient is a 41-year-old man who fell from a roof on 03/14/2016.' });
const steady = 'He walks well.';

const shoulder = 'MRI of the right shoulder: Upheld';
const fallen = twoPassages({ told: 'A 41-year-old roofer fell on 03/14/2016 and bruised his left shoulder.' });
fallen.holds(
  'the side of the injury against all the rest',
  'facts/test-result',
  [
    ['On 04/09/2016 the right shoulder was tender. He asked for an MRI of the right shoulder.', steady, shoulder],
    ['Abduction of the right shoulder was 80 degrees.', steady, shoulder],
    ['Films of the right shoulder showed no fracture.', steady, shoulder],
    [steady, 'The right shoulder has not healed.', shoulder],
    ['Therapy for the right shoulder was tried.', steady, shoulder],
    ['He cannot lift his right shoulder.', steady, 'Acupuncture for the right shoulder, 6 visits: Upheld'],
  ],
  [
    ['On 04/09/2016 the left shoulder was tender.', steady, 'MRI of the left shoulder: Upheld'],
    ['The right shoulder was bruised, and the left shoulder healed.', steady, shoulder],
    ['Films of both shoulders showed no fracture.', steady, shoulder],
    ['The right knee was bruised.', steady, 'MRI of the right knee: Upheld'],
    ['The right shoulder hurts.', 'The left shoulder has healed.', shoulder],
    ['The right shoulder hurts, as does the left shoulder.', steady, shoulder],
  ],
);

const root = 'Epidural steroid injection at L5-S1: Upheld';
const arm = 'Epidural steroid injection at C6-C7: Upheld';
holds(
  'the side of a root and of a sign',
  'facts/side',
  [
    ['Pain shoots into the left calf. The left ankle jerk was lost.', 'The disc touches the right S1 root.', root],
    ['The right thigh was numb, and the right foot was weak.', 'The left L5 root is under pressure.', root],
    ['Pain shoots into the right arm. The right hand was numb.', 'The left C7 root is under pressure.', arm],
    ['Straight leg raising was positive on the right.', 'A sciatic tension sign on the left fits the MRI.', root],
    ['The slump test was positive on the left.', 'The right slump test fits the MRI.', root],
    [
      'Two taut bands lay in the right trapezius.',
      'The bands of the left trapezius have both traits.',
      'Trigger point injections of the right trapezius: Upheld',
    ],
  ],
  [
    ['Pain shoots into the left calf. The left ankle jerk was lost.', 'The disc touches the left S1 root.', root],
    ['Pain shoots into the left calf. The right foot was weak.', 'The disc touches the right S1 root.', root],
    ['The left calf was numb, the right one was not.', 'The disc touches the right S1 root.', root],
    ['Straight leg raising was positive on the right.', 'A sciatic tension sign on the right fits the MRI.', root],
    ['Straight leg raising was positive on both sides.', 'The left straight leg raise fits the MRI.', root],
    ['The slump test was positive on the left and negative on the right.', 'The right slump test was normal.', root],
    ['The left wrist was tender. The left elbow was tender.', 'The disc touches the right S1 root.', root],
  ],
);

const norco = 'Norco 10/325 mg #120: Upheld';
const oxycodone = 'Oxycodone 10mg #90: Upheld';
holds(
  'what opioids of a day come to',
  'facts/figure',
  [
    ['He takes Norco 10/325 mg three times a day.', 'That is 60 mg of hydrocodone a day.', norco],
    ['He takes Percocet 5/325 mg, two tablets twice daily.', 'He is on 40 mg of oxycodone a day.', norco],
    ['He takes Norco 10/325 mg three times a day.', 'His dose is 60 mg of morphine equivalents.', norco],
    ['He takes oxycodone 10 mg three times a day.', 'This comes to 30 mg of morphine equivalents a day.', oxycodone],
    ['He takes oxycodone 20 mg twice a day.', 'The morphine equivalent dose is 120 mg.', oxycodone],
    ['He takes tapentadol 50 mg twice a day.', 'This equals 100 mg of morphine equivalent.', oxycodone],
  ],
  [
    ['He takes Norco 10/325 mg three times a day.', 'That is 30 mg of hydrocodone a day.', norco],
    ['He takes Percocet 5/325 mg, two tablets twice daily.', 'He is on 20 mg of oxycodone a day.', norco],
    ['He takes Norco 10/325 mg three times a day.', 'His dose is 30 mg of morphine equivalents.', norco],
    ['He takes hydromorphone 4 mg three times a day.', 'This equals 60 mg of morphine equivalent.', oxycodone],
    ['He takes hydromorphone 4 mg three times a day.', 'This equals 48 mg of morphine equivalent.', oxycodone],
    ['He takes Norco 10/325 mg three times a day.', 'No more than 90 mg of morphine equivalent is advised.', norco],
    ['He takes Norco 10/325 mg three times a day and oxycodone.', 'This equals 75 mg of morphine equivalent.', norco],
    ['He takes methadone 10 mg twice a day.', 'This equals 80 mg of morphine equivalent.', oxycodone],
    ['He takes Norco 10/325 mg as needed.', 'That is 60 mg of hydrocodone a day.', norco],
  ],
);

const gel = 'Diclofenac 1% gel: Upheld';
holds(
  'a strength that is not that of the dose',
  'counts/drug-strength',
  [
    ['Treatment has consisted of rest and meloxicam 15 mg daily.', 'The meloxicam 7.5 mg he takes does little.', gel],
    ['He takes lisinopril 20 mg daily.', 'His lisinopril 10 mg may be kept.', gel],
    ['He takes naproxen 500 mg twice daily.', 'His naproxen 250 mg should do.', gel],
    ['Care has been a splint and ibuprofen 400 mg twice daily.', 'His ibuprofen 800 mg should do as well.', gel],
    ['His medicines are omeprazole 20 mg daily and rest.', 'He takes omeprazole 40 mg already.', gel],
    ['He takes sertraline 50 mg daily.', 'He is taking sertraline 100 mg already.', gel],
  ],
  [
    ['Treatment has consisted of rest and meloxicam 15 mg daily.', 'The meloxicam 15 mg he takes does little.', gel],
    ['He takes lisinopril 20 mg daily.', 'Lisinopril 10 mg is a low dose.', gel],
    ['He takes naproxen 500 mg twice daily.', 'Naproxen 250 mg would be another choice.', gel],
    ['He takes ibuprofen 400 mg twice daily.', 'He takes 800 mg of ibuprofen a day.', gel],
    ['He takes omeprazole 20 mg daily.', 'Omeprazole 40 mg may be used for ulcers.', gel],
    ['He takes sertraline 50 mg daily.', 'Sertraline 100 mg is a common dose.', gel],
  ],
);

const grip = 'Acupuncture for the right wrist, 6 visits: Upheld';
holds(
  'how far apart scores and sides are',
  'facts/figure',
  [
    ['Pain is 9/10 without the drug and 8/10 with it.', 'The drop of 3 points that is told is small.'],
    ['In May he rated his pain 7/10, in July 4/10.', 'A fall of 5 points was seen.'],
    ['A series of shots reduced the pain from 7 to 3 out of 10.', 'The series brought a fall of 6 points.'],
    ['Grip was 20 kg on the right and 34 kg on the left.', 'A loss of grip of 20 kg is shown.', grip],
    ['Grip was 20 kg on the right and 34 kg on the left.', 'Grip on the injured side surpasses the other.', grip],
    ['Grip was 40 pounds on the right and 70 on the left.', 'Grip on the right exceeds the left by 30 pounds.', grip],
  ],
  [
    ['Pain is 9/10 without the drug and 8/10 with it.', 'The drop of 1 point that is told is small.'],
    ['In May he rated his pain 7/10, in July 4/10, now 2/10.', 'A fall of 5 points was seen.'],
    ['Pain is 9/10 without the drug and 8/10 with it.', 'A drop of 3 points is what counts.'],
    ['Pain is 9/10 without the drug. The Oswestry index was 44.', 'A fall of 14 points was seen.'],
    ['Grip was 20 kg on the right and 34 kg on the left.', 'A loss of grip of 14 kg is shown.', grip],
    ['Grip was 20 kg on the right and 34 kg on the left.', 'A loss of grip of 20 kg since May is told.', grip],
    ['Grip was 20 kg on the right and 34 kg on the left.', 'Grip on the sound side exceeds the other.', grip],
  ],
);

const zolpidem = 'Zolpidem 10mg #30: Upheld';
holds(
  'how long a drug has been taken',
  'facts/figure',
  [
    ['Zolpidem has been taken since April 2016.', 'He has taken zolpidem for more than two years.', zolpidem],
    ['He takes ibuprofen, and zolpidem since 04/02/2016.', 'He has used zolpidem for two weeks.', zolpidem],
    [
      'His medicines are naproxen 500 mg since May 2016 and zolpidem 10 mg at night since April 2016.',
      'He has been taking it nightly for three years.',
      zolpidem,
    ],
    [
      'He takes naproxen 500 mg and zolpidem 10 mg at night, the latter begun in May 2016.',
      'He has taken it since 2012.',
      zolpidem,
    ],
    ['Zolpidem was started in April 2016.', 'He has taken it every night since 2013.', zolpidem],
    [
      'He takes naproxen and zolpidem 10 mg, the last of them since April 2016.',
      'He has been taking it for ten days.',
      zolpidem,
    ],
  ],
  [
    ['Zolpidem has been taken since April 2016.', 'He has taken zolpidem for half a year.', zolpidem],
    ['Zolpidem has been taken since April 2016.', 'He has taken zolpidem for more than three weeks.', zolpidem],
    ['Zolpidem has been taken since April 2016.', 'He has taken it since 2016.', zolpidem],
    ['Zolpidem has been taken since April 2016.', 'He has taken naproxen for two years.', zolpidem],
    ['Zolpidem was begun in April 2016 and stopped in May.', 'He has used zolpidem for four weeks.', zolpidem],
    ['Zolpidem has been taken since April 2016.', 'Zolpidem is for two to three weeks.', zolpidem],
    ['Zolpidem has been taken since April 2016.', 'He took zolpidem for two weeks before the operation.', zolpidem],
  ],
);

holds(
  'the time since the injury',
  'facts/elapsed-time',
  [
    [steady, 'He was injured a month before the visit of 10/12/2016.'],
    [steady, 'The fall came about two months prior to the examination of 10/12/2016.'],
    [steady, 'He has had two years of treatment with a brace.'],
    [steady, 'The patient has had some fifteen months of conservative care.'],
    ['He has had eighteen months of therapy.', steady],
    ['The patient has now had three years of medical care.', steady],
  ],
  [
    [steady, 'He was injured seven months before the visit of 10/12/2016.'],
    [steady, 'The last injection was a month before the visit of 10/12/2016.'],
    [steady, 'He has had six months of treatment with a brace.'],
    [steady, 'The guideline wants two years of conservative care.'],
    ['His brother has had two years of therapy.', steady],
    ['He has had three years of treatment for hypertension.', steady],
  ],
);

holds(
  'grades that no scale has',
  'facts/beyond-scale',
  [
    ['The ankle reflexes were 7+ on both sides.', steady],
    ['Reflexes were graded 6+ at the knee.', steady],
    ['The left biceps was 7/5.', steady],
    ['The triceps was graded 6/5 on the right.', steady],
    ['The extensor hallucis longus was 8/5.', steady],
    ['Dorsiflexion was 6/5.', steady],
  ],
  [
    ['The ankle reflexes were 2+ on both sides.', steady],
    ['Reflexes were 4+ with clonus.', steady],
    ['The left biceps was 4/5.', steady],
    ['The biceps was repaired on 7/5.', steady],
    ['Edema was 6+.', steady],
    ['He was seen on 8/5, and dorsiflexion was 4/5.', steady],
  ],
);

holds(
  'the age between commas',
  'facts/age',
  [
    [steady, 'In this patient, at the age of 14, two taut bands were found.'],
    [steady, 'For this worker, at the age of 24, light work was found.'],
  ],
  [
    [steady, 'In this patient, at the age of 41, two taut bands were found.'],
    [steady, 'This worker, at the age of 24, broke his arm.'],
    [steady, 'In this patient, who at the age of 24 broke his arm, two taut bands were found.'],
  ],
);

holds(
  'the sex by an age',
  'facts/sex',
  [
    [steady, 'In a woman of this age the scan adds little.'],
    [steady, 'For a lady of her age the wear is usual.'],
  ],
  [
    [steady, 'In a man of this age the scan adds little.'],
    [steady, 'A woman of his age drives him.'],
    [steady, 'In women of this age the wear is usual.'],
  ],
);

const therapy = 'Physical therapy for the left knee, 8 visits: Upheld';
const refilled = 'Diclofenac 1% gel 100gm with 2 refills: Upheld';
holds(
  'what is requested, with no noun',
  'facts/figure',
  [
    [steady, 'The guideline allows 24, and the twelve requested stay below that.', therapy],
    [steady, 'With the six that were had, the 10 sought would come to 16.', therapy],
    [steady, 'These twelve proposed would be a full course.', therapy],
    [steady, 'With five refills the supply lasts for months.', refilled],
  ],
  [
    [steady, 'The guideline allows 24, and the eight requested stay below that.', therapy],
    [steady, 'Of the twelve first requested four were certified.', therapy],
    [steady, 'Four of the eight requested would be enough.', therapy],
    [steady, 'With two refills the supply lasts for months.', refilled],
  ],
);

holds(
  'the compartment of the knee',
  'facts/test-result',
  [
    ['Films showed that the medial compartment is bare.', 'The lateral compartment of his knee is bare.'],
    ['The MRI showed loss of the lateral joint space.', 'The medial joint space is gone, and he limps.'],
  ],
  [
    ['Films showed that the medial compartment is bare.', 'The medial compartment of his knee is bare.'],
    ['Films showed that the medial compartment is bare.', 'The lateral compartment is preserved.'],
    ['Films showed that the medial compartment is bare.', 'The brace shifts his weight to the lateral compartment.'],
    ['The medial compartment is bare, and the lateral compartment is worn.', 'The lateral compartment is worn.'],
  ],
);

holds(
  'why a drug was stopped, and what was never there',
  'facts/test-result',
  [
    ['Pregabalin was stopped because of swelling.', 'Pregabalin was stopped for a rash.'],
    ['He had no leg pain, numbness or weakness.', 'The weakness that he has is new, and numbness is present.'],
    ['A nerve conduction study gave 5.1 ms. No prior electrodiagnostic studies have been done.', steady],
  ],
  [
    ['Pregabalin was stopped because of a rash.', 'Pregabalin was stopped for a rash.'],
    ['Pregabalin was stopped because of a rash.', 'Pregabalin was stopped for a month.'],
    ['He had no leg pain, numbness or weakness.', 'There was no numbness and no weakness.'],
    ['No prior electrodiagnostic studies have been done. A nerve conduction study is asked for.', steady],
  ],
);

const block = 'Transforaminal injection at L5, right: Upheld';
holds(
  'what an injection brought',
  'facts/figure',
  [
    ['A transforaminal injection on 08/09/2016 eased the pain by 20%.', 'The block brought an 80% reduction.', block],
    ['The injection of May gave 30% relief.', 'The injection gave a 70% drop that held for weeks.', block],
  ],
  [
    ['A transforaminal injection on 08/09/2016 eased the pain by 80%.', 'The block brought an 80% reduction.', block],
    ['The injection of May gave 30% relief.', 'The injection gave a 30% drop that held for weeks.', block],
  ],
);

holds(
  'what a treatment consisted of',
  'facts/prior-treatment',
  [
    ['Treatment to date has been rest and ten acupuncture visits.', 'No acupuncture has been tried.'],
    ['Care has consisted of a brace and an epidural steroid injection.', 'No epidural has been given.'],
    ['Management so far has included massage and ten sessions of chiropractic care.', 'He has never had massage.'],
  ],
  [
    ['The treatment plan is acupuncture.', 'No acupuncture has been tried.'],
    ['Treatment will be acupuncture.', 'No acupuncture has been tried.'],
    ['The proposed treatment is acupuncture.', 'No acupuncture has been tried.'],
    ['Treatment should include acupuncture.', 'No acupuncture has been tried.'],
  ],
);

holds(
  'what was never diagnosed',
  'facts/test-result',
  [
    ['Gout was diagnosed in May.', 'He has not been diagnosed with gout.'],
    ['He was diagnosed with fibromyalgia in 2014.', 'He has never been diagnosed with fibromyalgia.'],
    ['He has rheumatoid arthritis.', 'He has never been diagnosed with rheumatoid arthritis.'],
  ],
  [
    ['He has osteoarthritis.', 'He has never been diagnosed with rheumatoid arthritis.'],
    ['Gout was ruled out in May.', 'He has not been diagnosed with gout.'],
    ['His brother has gout.', 'He has not been diagnosed with gout.'],
  ],
);
