import { describe, expect, it } from 'vitest';
import { contradictions } from '../../server/src/letter/facts/compare.ts';
import type { Fact } from '../../server/src/letter/facts/fact.ts';
import { factsOf } from '../../server/src/letter/facts/read.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The facts of a letter with this summary and this rationale. */
function facts(summary: string, rationale = 'The request is not medically necessary.'): Fact[] {
  const letter = readLetter(baseLetter({ summary, issues: [baseIssue({ rationale })] }));
  return [...factsOf(letter)];
}

function told(text: string, attribute: Fact['attribute']): string[] {
  return facts(text)
    .filter((fact) => fact.passage === 'summary' && fact.attribute === attribute)
    .filter(({ status }) => attribute !== 'visits' || status === 'given')
    .map(({ subject, value, written, date, polarity }) => {
      const what = attribute === 'date' ? date?.iso : value ? [...new Set(value)].join('-') : written;
      return [subject.id, what, polarity === 1 ? '+' : '-'].filter(Boolean).join(' ');
    });
}

function contradicted(summary: string, rationale: string): string[] {
  const all = facts(summary, rationale);
  return contradictions(
    all.filter(({ passage }) => passage === 'summary'),
    all.filter(({ passage }) => passage !== 'summary' && passage !== 'title'),
  ).map(({ fact }) => `${fact.subject.id} ${fact.attribute}`);
}

describe('facts of a sentence', () => {
  it.each([
    ['Lachman was negative on the left.', 'result', ['lachman -']],
    ['A positive Neer and Speed test were noted.', 'result', ['neer +', 'speed +']],
    ['Finkelstein’s and Tinel’s were both not positive.', 'result', ['finkelstein -', 'tinel -']],
    ['There was no effusion, laxity or crepitus.', 'result', ['effusion -', 'instability -', 'crepitus -']],
    ['The shoulder was without swelling.', 'result', ['swelling -']],
    ['Without the brace, and with the same swelling, she walks.', 'result', ['swelling +']],
    ['Elbow extension strength is 4/5.', 'result', ['strength +']],
    ['The films were negative for fracture.', 'result', ['fracture -']],
    ['She rated her pain at 3 to 5/10.', 'score', ['pain 3-5 +']],
    ['Pain is eight on a scale of 10.', 'score', ['pain 8 +']],
    ['He scored 14 on the GAD-7.', 'score', ['gad-7 14 +']],
    ['The Oswestry score was 44 percent.', 'score', ['oswestry 44 +']],
    ['He completed nine visits of acupuncture.', 'visits', ['acupuncture 9 +']],
    ['Nine visits of acupuncture were requested.', 'visits', []],
    ['The block of 02/03/2016 gave 45% relief.', 'relief', ['any-injection 45 +']],
    ['A CT scan dated July 9, 2016 was normal.', 'date', ['ct 2016-07-09 +']],
    ['A CT scan was requested on 07/09/2016.', 'date', []],
    ['She has never had massage therapy.', 'given', ['massage -']],
    ['She has not had massage therapy since May.', 'given', ['massage since may -']],
    ['Massage therapy may help.', 'given', []],
    ['He took naproxen 550mg and tramadol 50 mg.', 'strength', ['naproxen 550 mg +', 'tramadol 50 mg +']],
    ['He remains off work.', 'working', ['worker -']],
    ['He has not returned to work.', 'working', ['worker -']],
    ['He has a 19-year-old son and is 44 years of age.', 'age', ['worker 44 +']],
    ['Finkelstein’s is positive on the left and negative on the right.', 'result', ['finkelstein +', 'finkelstein -']],
    ['Current medications are baclofen and meloxicam.', 'given', ['baclofen +', 'meloxicam +']],
    ['He underwent two epidural injections.', 'visits', ['epidural-steroid-injection 2 +']],
    ['She fell. Had massage therapy been given, the case would differ.', 'given', []],
    ['There is lack of clinical documentation indicating she had massage therapy.', 'given', []],
    ['The block gave relief for three months.', 'lasting', ['any-injection 91.25 +']],
    ['Pain fell from 8 to 3.', 'fall', ['pain 3-8 +']],
    ['She takes 900 mg of gabapentin a day.', 'dose', ['gabapentin 900 +']],
    ['Baclofen 10 mg, one tablet three times a day, is taken.', 'dose', ['baclofen 30 +']],
    ['He tried ten visits of therapy, a strap, and a steroid injection.', 'visits', ['any-therapy 10 +']],
    ['Flexion of 35 degrees could be better.', 'degrees', ['flexion 35 +']],
    ['The ultrasound of 03/04/2016 might be repeated.', 'date', ['diagnostic-ultrasound 2016-03-04 +']],
    ['Aspirin, a steroid, and a muscle relaxant were tried.', 'class', []],
    ['The urine drug screen was inconsistent.', 'result', ['urine-drug-test +']],
    ['McMurray neg, Lachman pos.', 'result', ['mcmurray -', 'lachman +']],
    ['He no longer drives and has quit smoking.', 'result', ['driving -', 'smoking -']],
    ['She shops and is unable to cook.', 'result', ['shopping +', 'housework -']],
    ['He inhaled smoke in the shop.', 'result', []],
    ['She walks with crutches.', 'result', ['walking-aid +']],
    ['He ambulates unassisted.', 'result', ['walking-aid -']],
    ['A pair of crutches is requested so that she can walk.', 'result', []],
    ['He can drive with difficulty and should stop smoking.', 'result', []],
    ['The injection took 60% of the pain away.', 'relief', ['injection 60 +']],
    ['The BDI fell from 40 to 21.', 'score', ['beck-depression 40 +', 'beck-depression 21 +']],
    ['She is 44 and lives in town.', 'age', ['worker 44 +']],
    ['Seizures went from nine to two a month.', 'fall', ['fall 2-9 +']],
    ['PT x 18 to date.', 'visits', ['physical-therapy 18 +']],
    ['Migraine headaches come three days a week.', 'figure', ['days a week 3 +']],
    ['Sitting tolerance is 20 minutes.', 'figure', ['minutes 20 +']],
    ['Strength rose from 20 to 45 pounds.', 'fall', ['rise 20-45 +']],
    [
      'Six visits of aquatic therapy and 12 massage sessions were given.',
      'visits',
      ['aquatic-therapy 6 +', 'massage 12 +'],
    ],
    ['Nine visits of massage were approved, of which she has used three.', 'visits', ['any-therapy 3 +']],
    ['There were 14 sessions of massage.', 'visits', ['massage 14 +']],
    ['She takes no aspirin because of an ulcer.', 'result', ['ulcer +']],
    ['He does not drive and walks with a cane.', 'result', ['driving -', 'walking-aid +']],
    ['A second epidural injection was performed.', 'visits', ['epidural-steroid-injection 2 +']],
    ['At 51, without any illness, he is fit.', 'age', ['worker 51 +']],
    ['With 95 degrees of flexion he manages.', 'degrees', ['flexion 95 +']],
    ['She weighs 190 pounds.', 'figure', ['pounds 190 +']],
    ['The varus angle was 14 degrees.', 'figure', ['degrees 14 +']],
    ['He is a non-smoker.', 'result', ['smoking -']],
  ] as const)('are read: %s %s', (text, attribute, expected) => {
    expect(told(text, attribute)).toEqual(expected);
  });
});

describe('summary and rationale', () => {
  it.each([
    ['She completed ten visits of aquatic therapy.', 'No aquatic therapy has been tried.', 'aquatic-therapy given'],
    ['Cozen’s test was positive on the right.', 'Cozen’s test is negative.', 'cozen result'],
    ['The EMG of the arms on 05/02/2016 was normal.', 'An EMG on 02/05/2016 is cited.', 'emg date'],
    ['Acupuncture gave 20% relief.', 'Acupuncture led to 80% relief.', 'acupuncture relief'],
    ['She takes gabapentin and duloxetine.', 'No list of medications is in the file.', 'medication-list documented'],
    ['The neck was tender with spasm.', 'The neck was not examined.', 'examination documented'],
    ['The neck was tender with spasm.', 'No specific neck physical exam is documented.', 'examination documented'],
    [
      'The neck was tender with spasm.',
      'The note failed to record an examination of the neck.',
      'examination documented',
    ],
    ['The back pain shoots down the left leg.', 'No radicular complaints are documented.', 'radicular-pain result'],
    [
      'She has pain that radiates from the back to the left calf.',
      'She has no radicular symptoms.',
      'radicular-pain result',
    ],
    ['Massage relieved her pain.', 'Massage was of no help.', 'massage helped'],
    ['The drug screen of 02/03/2016 was consistent.', 'The drug screen was aberrant.', 'urine-drug-test result'],
    ['Massage gave relief for ten weeks.', 'Massage gave relief for two weeks.', 'massage lasting'],
    ['Pain is 7/10 without and 4/10 with naproxen.', 'Pain fell from 9 to 4.', 'pain fall'],
    ['Pain came down from 8 to 4.', 'Pain came down from 6 to 4.', 'pain fall'],
    ['The block gave six months.', 'The block gave four weeks.', 'any-injection lasting'],
    [
      'A fusion was done on 03/04/2015.',
      'MTUS allows ten visits; five were used since the fusion of 04/03/2015.',
      'spinal-fusion date',
    ],
    ['Two steroid injections in the elbow were of no benefit.', 'The injections helped.', 'injection helped'],
    ['He had twelve visits of massage.', 'Twenty visits of massage have not helped.', 'massage visits'],
    ['Five months of bracing failed.', 'Two months of bracing failed.', 'brace lasting'],
    ['A drug screen in May was consistent.', 'No drug screen is in the file.', 'urine-drug-test given'],
    ['She had massage, with better sleep.', 'She had massage, none of which helped.', 'massage helped'],
    ['The evaluation of 05/03/2016 was read.', 'The evaluation of 05/13/2016 was read.', 'dated evaluation date'],
    ['An MRI shows a 3 mm protrusion.', 'There is a 7 mm protrusion.', 'millimeters figure'],
    ['The keloid measures 9 cm.', 'A keloid 6 cm in length is left.', 'millimeters figure'],
    ['Kneeling tolerance: 10 minutes.', 'She can kneel for half the day, or 40 minutes.', 'minutes figure'],
    ['The tack heals; warmth eased the stiffness by 30%.', 'Warmth eased the stiffness by 60%.', '% figure'],
    // A name that several figures share: the nearest is meant.
    ['He gets to sleep after 80 minutes and sleeps five hours.', 'Seven hours of sleep are not few.', 'minutes figure'],
    [
      'A strap that was worn for ten weeks helped little.',
      'The strap, which she wore for three weeks, is tried.',
      'days figure',
    ],
    ['Bad dreams come four times a week.', 'Nightmares once a week are told.', 'times a day figure'],
    ['One injection gave relief.', 'Three injections were of use.', 'injection figure'],
    // The same measure in other words.
    ['The plumber was struck by a pipe that fell 9 feet.', 'A drop of 19 feet is a great force.', 'feet figure'],
    [
      'He may not lift more than 20 pounds.',
      'The limit of 35 pounds stays in force until he is stronger.',
      'pounds figure',
    ],
    ['Two-point discrimination of the tip is 7 mm.', '11 mm at the tip points to the nerve.', 'millimeters figure'],
    ['The calf is 2 cm thinner.', 'The calf, 5 cm thinner, has lost its strength.', 'millimeters apart figure'],
    ['Blood pressure was 146/88.', 'At 126/88 the pressure is no obstacle.', 'blood pressure figure'],
    ['Vision is 20/40 without glasses.', 'An eye that sees 20/80 is not ready.', 'visual acuity figure'],
    ['The elbow locks twice a week.', 'The elbow locks twice a day.', 'times a day figure'],
    ['The ankle gives way once a week.', 'Buckling five times a week is dangerous.', 'times a day figure'],
    [
      'Three bouts of staring with chewing were seen.',
      'Seven spells of staring and chewing are many.',
      'episode figure',
    ],
    ['He has been off work for six weeks.', 'He has not worked for five months.', 'days figure'],
    ['Six screws hold the plate.', 'The eight screws are firm.', 'screw figure'],
    ['A walking cast was worn for nine weeks.', 'Three weeks with the cast were not enough.', 'days figure'],
    ['Sitting tolerance rose from 20 to 40 minutes.', 'Sitting tolerance rose to 60 minutes.', 'minutes figure'],
    ['She smokes six cigarettes a day.', 'Cigarettes, 20 a day, slow the bone.', 'times a day figure'],
    ['In 2009 he was treated for a kidney stone.', 'The kidney stone of 2003 is of no weight.', 'year figure'],
    [
      'Eight visits of physical therapy were completed.',
      'Twenty visits and a brace had not altered that.',
      'physical-therapy visits',
    ],
    [
      'Eight visits of physical therapy were completed.',
      'With four more the total will be 16.',
      'physical-therapy visits',
    ],
    ['Vertigo comes on 11 bad days a month.', 'Vertigo comes on 17 bad days a month.', 'days a month figure'],
    ['The ODI went from 48 to 30.', 'The ODI fell by 28 points.', 'change change'],
    ['She rode for 20 minutes and slept five hours.', 'She sleeps nine hours.', 'minutes figure'],
    ['He is stiff.', 'The wrist bends from 20 to 45 degrees, a gain of 35 degrees.', 'change change'],
    ['Nine sessions of massage.', 'In spite of 19 sessions of massage he is stiff.', 'massage visits'],
    ['He had six visits of massage and can lift 20 pounds.', 'He lifts 45 pounds.', 'pounds figure'],
    ['Arthroscopy of the knee was done on 04/02/2015.', 'He had surgery, which was on 04/02/2014.', 'surgery date'],
    ['Flexion is 120, abduction 95.', 'Flexion is 160.', 'flexion degrees'],
    ['He walks two blocks.', 'He walks two miles.', 'blocks figure'],
    ['The last CURES check was on 03/07/2016.', 'CURES was checked on 03/17/2016.', 'cures-report date'],
    ['She completed five visits of massage.', 'She has had no massage to date.', 'massage given'],
    ['A brace has been worn for ten weeks.', 'She has never worn a brace.', 'brace given'],
    ['He completed 12 of 12 approved visits of massage.', 'He completed 20 visits of massage.', 'massage visits'],
    ['He walked without a limp.', 'He came in with a limp.', 'gait result'],
    ['The body mass index was 23.', 'The BMI of 34 is noted.', 'body-mass-index score'],
    [
      'The request for authorization was dated 05/12/2016.',
      'The RFA dated 05/21/2016 was read.',
      'dated request for authorization date',
    ],
    ['A 44-year-old roofer fell.', 'At 54, he still works on roofs.', 'worker age'],
    ['Massage was without change.', 'Massage relieved her pain.', 'massage helped'],
    ['The elbow has never been scanned.', 'The earlier MRI of the elbow did not show a tear.', 'mri given'],
    ['Electrodiagnostic studies: none to date.', 'The EMG of last fall was normal.', 'emg given'],
    ['No prior operation is recorded.', 'The laminectomy of 2009 has healed.', 'discectomy given'],
    ['She has used TENS at home.', 'A trial of TENS is yet to be had.', 'tens given'],
    ['Massage since surgery: four visits.', 'Massage since the operation: none.', 'massage given'],
    ['He takes diclofenac.', 'Until now no medicine was tried.', 'medicines given'],
    ['Massage has not begun.', 'She attended six visits of massage.', 'massage given'],
    [
      'He declined the epidural injection.',
      'The epidural injection that he received wore off.',
      'epidural-steroid-injection given',
    ],
    ['She is naive to massage.', 'She had massage in 2015.', 'massage given'],
    [
      'Massage relieved her pain.',
      'She had massage without relief or better sleep and she does not work.',
      'massage helped',
    ],
    ['Phalen and Tinel were negative.', 'Both carpal tunnel signs are positive.', 'median-nerve-signs result'],
    ['He takes no medications.', 'He takes naproxen at night.', 'naproxen given'],
    ['He was hospitalized in 2013.', 'He has never been hospitalized.', 'hospitalization result'],
    ['X-rays showed a fracture of the wrist.', 'The x-rays were normal.', 'x-ray result'],
    ['The hip was injected twice.', 'The hip has never been injected.', 'any-injection given'],
    ['Massage led to better sleep.', 'Massage brought nothing.', 'massage helped'],
    ['The CURES report was reviewed.', 'The CURES report was not reviewed.', 'cures-report documented'],
    ['A trial of a wedge did not help.', 'A wedge helped at the heel.', 'helped:wedge helped'],
    ['Massage was of value.', 'Massage was of no value.', 'massage helped'],
    ['Massage was helping.', 'Massage can go on. It was not helping.', 'massage helped'],
    ['She has nightmares.', 'She denies nightmares.', 'nightmares result'],
    ['The Babinski sign was absent.', 'The Babinski sign is present.', 'babinski result'],
    ['The pill count was correct.', 'No pill count was done.', 'pill-count documented'],
    ['Her ferritin was 41.', 'A ferritin of 12 explains it.', '=measure ferri figure'],
    ['Serum creatinine was 0.9 and sodium 139.', 'With a creatinine at 1.9 he may not.', '=measure creat figure'],
    ['Bad nights fell from 20 to 11 a month.', 'His bad nights are down to 4 a month.', 'times a day figure'],
    ['Pain is 7/10 before and 5/10 after a dose.', 'A dose takes four points off the pain.', 'change change'],
    ['She went from 9 to 3 capsules a day.', 'She takes four fewer capsules a day.', 'change change'],
    ['He is tired.', 'His pain drops from 9/10 to 5/10, a drop of three points.', 'change change'],
    ['The patient fell.', 'The ODI came down 20 points, from 50 to 38.', 'change change'],
    ['His A1c was 7.4, his blood pressure 128 over 80.', 'With an A1c of 9.1 healing is slow.', '=measure a1c figure'],
    ['His pulse pressure was 128 over 80.', 'His pulse pressure was 158 over 80.', '=measure puls press figure'],
    ['Her vitamin D level was 22.', 'A vitamin D level of 41 is enough.', '=measure vitam level figure'],
    ['He is stiff.', 'The gain is 20 degrees, from 60 to 95.', 'change change'],
    ['Baclofen is taken nightly.', 'Baclofen is taken twice a week.', 'baclofen frequency'],
    ['She takes tramadol three times a day.', 'She uses tramadol only now and then.', 'tramadol frequency'],
    ['He is tired.', 'His pain drops from 9/10 to 5/10, which is six points.', 'change change'],
    ['A 51-year-old roofer fell.', 'For a patient who is 34 the outlook is better.', 'worker age'],
    ['He had 5 of 8 approved visits of massage.', 'She attended all 8 visits of massage.', 'massage visits'],
    ['Two steroid injections were given.', 'A single steroid injection was given.', 'corticosteroid-injection visits'],
    ['A 51-year-old roofer fell.', 'The patient, who is 36, is fit.', 'worker age'],
    ['A 51-year-old roofer fell.', 'His age of 61 weighs little.', 'worker age'],
    ['A 51-year-old roofer fell.', 'The claimant’s age, 61, speaks against it.', 'worker age'],
    ['Strength of the deltoid was 5/5.', 'Motor power is 4/5.', 'strength result'],
    ['A 51-year-old roofer fell.', 'In a man aged 31 with two children it matters.', 'worker age'],
  ])('contradict each other: %s %s', (summary, rationale, expected) => {
    expect(contradicted(summary, rationale)).toContain(expected);
  });

  it.each([
    ['She completed ten visits of aquatic therapy.', 'No aquatic therapy has been tried since the operation.'],
    ['Physical therapy has not begun.', 'The section on physical medicine treatment gives 8-10 visits.'],
    [
      'She completed ten visits of aquatic therapy.',
      'The guideline asks for a failed trial where no aquatic therapy was given.',
    ],
    [
      'She completed ten visits of aquatic therapy.',
      'There is no documentation of functional gains from aquatic therapy.',
    ],
    ['Cozen’s test was positive on the right.', 'Cozen’s test is negative on the left.'],
    ['Hawkins was positive in May and negative in July.', 'Hawkins is negative.'],
    ['Pain is 8/10 without and 4/10 with medication.', 'Pain of 4/10 is recorded.'],
    ['The EMG of the arms on 05/02/2016 was normal.', 'Relief of at least 50% is required.'],
    ['The diagnosis is a sprain of the neck.', 'There is no diagnosis of nerve damage.'],
    ['Radiographs were taken on 03/04/2016.', 'Neither the radiographs of 2014 nor those of 2016 were diagnostic.'],
    ['No ibuprofen has been taken since.', 'Ibuprofen is used when acetaminophen fails.'],
    ['He had nine visits of therapy: six of exercise and three of massage.', 'He had three visits of massage.'],
    ['She takes gabapentin.', 'Utilization review found that no list of medications is in the file.'],
    ['The neck was tender with spasm.', 'The left knee was not examined.'],
    ['Massage gave relief for two months.', 'Massage gave relief for eight weeks.'],
    ['Pain is 7/10 without and 4/10 with naproxen.', 'Pain fell from 7 to 4.'],
    ['Phalen’s is positive on the right and negative on the left.', 'Phalen’s is positive on the right.'],
    ['No gabapentin has been taken.', 'Creams may be tried when antidepressants and gabapentin have failed.'],
    ['She had a course of physical therapy.', 'Physical therapy is not medically necessary.'],
    ['An epidural gave 60% relief.', 'A second epidural asks for at least 50% relief.'],
    ['An epidural gave 60% relief.', 'The epidural gave more than 50% relief.'],
    ['He had ten visits of massage; five visits of massage were cut short after 3.', 'He had 13 visits of massage.'],
    ['He takes Tylenol #3 and had nine visits of massage.', 'He had nine visits of massage.'],
    ['The report of 05/03/2016 was read.', 'The report of 06/20/2015 was read.'],
    ['She takes tramadol.', 'No opioid agreement is on file.'],
    ['The fracture has united.', 'Before the cast, the fracture was not united.'],
    ['The wound was open until May.', 'The wound is healed.'],
    ['The left knee is stable.', 'The right knee is unstable.'],
    [
      'The fracture has united.',
      'Therapy begins once the fracture has united, and nothing tells whether the wound is open.',
    ],
    ['Her memory was poor in March and is normal now.', 'Her memory is normal.'],
    ['The fingers were stiff.', 'The fingers are almost supple, less stiff than before.'],
    ['Neer was positive and Hawkins was negative.', 'Both impingement signs are positive.'],
    ['The pain of the left leg resolved.', 'The pain of the neck persists.'],
    ['He had six visits of massage.', 'There is no indication for massage, and grounds are lacking for massage.'],
    ['No nerve study was done.', 'Nerve conduction tests help to tell one cause from another.'],
    ['The knee reflex was normal on the left.', 'The right knee reflex is absent.'],
    ['Exam: knee jerks equal, sensation reduced at L5, gait normal.', 'Sensation is reduced at L5.'],
    ['Her gait was non-antalgic.', 'The gait was not antalgic.'],
    ['He gave up smoking in 2010.', 'He does not smoke.'],
    ['She had massage, a wedge and ten days of relief.', 'Conservative care, with massage and a wedge, has failed.'],
    ['Massage relieved her pain.', 'A trial of conservative treatment and its failure, with massage, is shown.'],
    ['Her ache was scored 7 without medication and 3 with it.', 'She takes baclofen at night.'],
    ['The knee hurts 8/10 without medication.', 'She takes baclofen at night.'],
    ['She has had no injections.', 'It is an option for a person who has failed a steroid injection.'],
    ['A CT scan was never done.', 'The need for this CT scan was shown.'],
    ['The injection helped. The brace is worn at work.', 'He had an injection and wears a brace. It did not help.'],
    ['Numbness of the left hand persists.', 'On the right the numbness has resolved.'],
    [
      'Two injections were given; the first was helping, the second was not helping.',
      'Two injections gave relief of a month only.',
    ],
    ['He stopped naproxen.', 'Naproxen helps with pain, and he continues to work.'],
    ['Grip was weak, and strength was otherwise 5/5.', 'Weakness of the grip is documented.'],
    ['She weighs 180 pounds.', 'The body mass index is 31.'],
    ['The request for authorization was dated 05/12/2016.', 'The RFA on 05/21/2016 gave relief for a month.'],
    ['He can lift 20 pounds.', 'His job requires that he lifts 45 pounds.'],
    ['Ketoprofen is taken.', 'Ketoprofen is approved for a topical application.'],
    ['He completed six visits of massage.', 'The results of the earlier massage are not described.'],
    ['Massage gave relief.', 'Conservative care has failed.'],
    ['Pain is 5/10.', 'Six visits changed neither the pain score nor the restrictions.'],
    ['He takes antibiotics.', 'Antibiotics are not given routinely.'],
    ['He had massage.', 'Surgery is done six weeks after massage.'],
    ['Side effects are denied.', 'No side effects are reported.'],
    ['No side effects other than a dry mouth are noted.', 'The only side effect is a dry mouth.'],
    ['Side effects are denied.', 'The guideline calls for ongoing review of pain relief and side effects.'],
    ['He attended seven of nine authorized massage visits.', 'Two authorized massage visits have not yet been used.'],
    ['He takes zolpidem.', 'ODG approves zolpidem, a non-benzodiazepine hypnotic, for a short time.'],
    ['Therapy came in two courses, 10 and 6 visits, 16 in all.', 'Sixteen visits of therapy were completed.'],
    ['The keloid measures 9 cm.', 'The keloid has shrunk by 3 cm.'],
    ['Massage eased the pain by 40%.', 'Relief of 50% is the usual standard. Massage eased the pain by 40%.'],
    ['The ODI was 61 in December and is 44 now.', 'The ODI of 44 is moderate.'],
    ['ODI 52 (02/03/2016), 40 (05/04/2016).', 'The ODI of 40 is moderate.'],
    ['He had ten visits of massage.', 'Three to six treatments of massage are enough to show a benefit.'],
    ['Her vertigo had 14 bad days in May.', 'The patient has 14 bad days a month.'],
    ['The loss is 60 decibels on the left.', 'Amplification of 20 decibels is the usual aim.'],
    ['Grip was 18 kg on the right and 29 kg on the left.', 'Grip on the sound side is 29 kg.'],
    ['She takes one tablet at night.', 'Thirty tablets last for a month.'],
    ['She works five hours a day.', 'She wishes to work the full eight hours.'],
    // What is normal, allowed, wished, of others, or by how much something is less.
    ['The joint space is 3 mm.', 'A normal joint space is 5 mm.'],
    ['The sway is 9 mm.', 'A sway of 6 mm or less is accepted.'],
    ['She sleeps four hours a night.', 'Seven hours of sleep are what most adults need.'],
    ['Flexion is 80 degrees on the right.', 'Flexion lacks 30 degrees against the left.'],
    ['Dorsiflexion is 5 degrees (left 18).', 'The left ankle has 18 degrees.'],
    ['He may not lift more than 20 pounds.', 'He wants to lift 60 pounds again, as his job demands.'],
    ['He weighs 230 pounds and may lift 20 pounds.', 'At 230 pounds he loads the joint.'],
    ['Blood pressure was 146/88.', 'Her pressure of 146/88 was noted, and the pain is 5/10.'],
    ['The elbow locks twice a week.', 'Exercise three times a week is what the guideline recommends.'],
    ['Six screws hold the plate.', 'Six screws are in place.'],
    ['Eight visits of physical therapy were completed.', 'With four more the total will be 12.'],
    ['Eight visits of physical therapy were completed.', 'Twenty visits have not been given.'],
    ['In 2009 he was treated for a kidney stone.', 'The guideline of 2004 does not speak of kidney stones.'],
    ['Flexion is 80 degrees.', 'Flexion has gained 15 degrees.'],
    ['She rode for 20 minutes and slept five hours.', 'She sleeps five hours and rides for 20 minutes.'],
    ['Kneeling tolerance: 10 minutes.', 'A kneeling tolerance of 30 minutes should be the goal.'],
    ['The ODI went from 48 to 30.', 'The ODI fell by 18 points.'],
    ['Flexion is 110 degrees.', 'Flexion is 20 degrees less than on the other side.'],
    ['He had 10 sessions of massage in May and another 5 in June.', 'He had 15 sessions of massage.'],
    ['He had seven sessions of massage and two injections.', 'Seven sessions and two injections did not help.'],
    ['At 22 he broke the arm; he is 51 years old.', 'At 51, without any illness, he is fit.'],
    ['She had six sessions of massage.', 'Sprains: 10 sessions of massage over 8 weeks.'],
    ['Her ferritin was 41.', 'A ferritin below 30 would explain it.'],
    ['Her ferritin was 41.', 'The normal ferritin is 60 and more.'],
    ['Bad nights fell from 20 to 11 a month.', 'Bad nights came down from 20 to 11.'],
    ['Pain is 7/10 before and 5/10 after a dose.', 'A drop of three points is what counts; she has two.'],
    ['The ODI went from 48 to 30.', 'The ODI improved 18 points.'],
    ['A 51-year-old roofer fell.', 'He has smoked since he was 17 years old.'],
    ['Bad nights fell from 20 to 11 a month.', 'Insomnia is defined by 12 bad nights or more.'],
    ['Baclofen is taken nightly.', 'Baclofen is taken once a day.'],
    ['Baclofen is taken nightly.', 'Baclofen should be used only now and then.'],
    ['She takes tramadol three times a day.', 'Tramadol is taken as needed.'],
    ['He had 14 visits of massage.', 'Two of the 14 visits of massage were for instruction.'],
    ['He had 14 visits of massage.', 'The review of 05/13/2015 counted 12 visits of massage.'],
    ['He had surgery.', 'Without surgery the finger will remain stiff.'],
    ['A 51-year-old roofer fell.', 'His mother, who is 80, helps.'],
    ['He is retired.', 'As he is retired, return to work is no measure.'],
    ['The neck was tender with spasm.', 'No examination of the neck that would bear out a red flag is documented.'],
    ['The neck was tender with spasm.', 'No examination of the right ankle is documented.'],
    ['The neck was tender with spasm.', 'The note did not fail to record an examination of the neck.'],
    ['She has pain radiating to the shoulder blades.', 'She has no radicular symptoms.'],
    ['She has pain radiating to the left calf.', 'No radicular findings were seen.'],
    ['She has back pain that does not radiate.', 'She has no radicular pain.'],
  ])('leave each other alone: %s %s', (summary, rationale) => {
    expect(contradicted(summary, rationale)).toEqual([]);
  });
});

describe('sums and bounds', () => {
  it('leaves courses alone that are counted together', () => {
    const summary = 'She completed six visits of acupuncture in May and attended four visits of acupuncture in July.';
    expect(contradicted(summary, 'She completed ten visits of acupuncture.')).toEqual([]);
    expect(contradicted(summary, 'She completed twelve visits of acupuncture.')).toEqual(['acupuncture visits']);
  });

  it('reads what was completed of what was authorized', () => {
    expect(told('She has completed 4 of 6 authorized massage visits.', 'visits')).toEqual(['massage 4 +']);
  });

  it('tells nothing of a sentence that is none', () => {
    expect(
      facts(`Pain was ${'7/10 and 3 visits '.repeat(400)}.`).filter(({ passage }) => passage === 'summary'),
    ).toEqual([]);
  });
});

describe('what no two passages dispute', () => {
  it.each([
    [
      'Exam noted nausea with and without ibuprofen, dizziness with gabapentin and a stiff neck.',
      'It also causes dizziness.',
    ],
    ['The note records pain of 6/10 without the brace, swelling of the knee and a limp.', 'There is swelling.'],
    [
      'With massage he went from 3 hours a day at the bench to 5 hours a day.',
      'His time at the bench rose from 3 to 5 a day.',
    ],
    [
      'He sits for 15 minutes.',
      'Pain falls from 8/10 to 5/10 with the patch, and his sitting tolerance rises from 15 minutes to 45 minutes.',
    ],
    [
      'He denied nausea and any ulcer.',
      'The risk factors are age above 65, a previous ulcer or bleeding, and the use of aspirin.',
    ],
    ['There is no atrophy.', 'The indications for the study include atrophy, weakness and loss of sensation.'],
    [
      'On the left side Tinel’s sign is positive. Phalen’s test is positive on the left.',
      'On the right side the Tinel’s sign and Phalen’s test are negative.',
    ],
    ['The injection gave four days of relief.', 'No reason was given for a 28-day rental of the pump.'],
    ['The injection gave four days of relief.', 'A supply of 30 days exceeds what relief of this kind needs.'],
    ['Shoulder abduction was 100 degrees.', 'A full shoulder abducts to 180 degrees.'],
    ['Knee flexion was 95 degrees.', 'An uninjured knee has flexion of 140 degrees.'],
    ['Atrophy absent, reflexes equal.', 'No atrophy.'],
    ['She takes baclofen 10 mg, one tablet three times daily.', 'Three tablets a day make ninety in thirty days.'],
    ['A 51-year-old roofer fell.', 'His father’s age, 61, and the clinic’s age of 12 years are beside the point.'],
    ['She returned to knitting in the evening.', 'A splint was not needed, and knitting resumed within a week.'],
    ['Sensation and reflexes were normal.', 'Of sensation and reflexes, neither is abnormal.'],
    [
      'He has no history of bleeding and takes no prednisone.',
      'A coated tablet is for those who run a risk: age over 70; a history of bleeding; use of prednisone.',
    ],
    ['Wrist flexion was 40 degrees on the right and 70 degrees on the left.', 'Flexion trails the left by 30 degrees.'],
    ['Grip was 44 pounds on the left and 80 pounds on the right.', 'The left grip is 36 pounds weaker.'],
    ['Naproxen and a raised seat, both tried for a month, did not help.', 'Naproxen brought no relief.'],
    ['She completed 14 visits of physical therapy.', 'The six visits match the number given in the guideline.'],
  ])('%s %s', (summary, rationale) => {
    expect(contradicted(summary, rationale)).toEqual([]);
  });

  it.each([
    ['The note records swelling of the knee with the brace, and no limp.', 'There is no swelling.', 'swelling result'],
    ['He had no numbness without tingling, swelling or fever.', 'There is swelling.', 'swelling result'],
    [
      'With massage he went from 3 hours a day at the bench to 5 hours a day.',
      'His time at the bench rose from 3 to 8 a day.',
      'change change',
    ],
    ['She has been off work for six weeks.', 'She has not been working for nine months.', 'days figure'],
    ['Atrophy absent, reflexes equal.', 'There is atrophy.', 'atrophy result'],
    ['Grip was 44 pounds on the left.', 'The left grip is 36 pounds.', 'grip degrees'],
    ['He denied any ulcer.', 'His risk factors are his age and an ulcer.', 'ulcer result'],
    [
      'On the left side Tinel’s sign is positive and Phalen’s test is positive.',
      'On the left side Tinel’s sign is positive and Phalen’s test is negative.',
      'phalen result',
    ],
  ])('but: %s %s', (summary, rationale, expected) => {
    expect(contradicted(summary, rationale)).toContain(expected);
  });
});
