import { describe, expect, it } from 'vitest';
import { concluded } from './concluded.ts';

describe('what should be done, put off, stopped, paid for or let happen', () => {
  it.each([
    ['The release should be performed.', 'Left carpal tunnel release'],
    ['She may begin the visits as planned.', 'Physical therapy, 4 visits, left ankle'],
    ['He may now start the sessions.', 'Acupuncture, 6 sessions'],
    ['I recommend that it be done.', 'Left carpal tunnel release'],
    ['The release should be done.', 'Left carpal tunnel release'],
    ['Release should be undertaken without further delay.', 'Left carpal tunnel release'],
    ['The worker should stay on it.', 'Voltaren gel 1%, 100 grams'],
    ['Mood is better and he should be kept on Cymbalta.', 'Cymbalta 60mg #30'],
    ['The fusion should not be postponed.', 'Cervical fusion C5-C7'],
    ['Surgery of this kind should not be delayed any longer.', 'Cervical fusion C5-C7'],
    ['The operation must not be put off.', 'Cervical fusion C5-C7'],
    ['The medication should not be withheld from him.', 'Norco 10/325mg #60'],
    ['I see no reason to stop tramadol.', 'Tramadol 50mg #60'],
    ['There is no reason to discontinue it.', 'Tramadol 50mg #60'],
    ['A second fall with new swelling is reason enough for the scan.', 'Knee MRI, right'],
    ['New locking is reason enough to repeat the study.', 'Knee MRI, right'],
    ['There is every reason to supply the stockings.', 'Compression stockings'],
    ['There is good cause to pay for the stockings.', 'Compression stockings'],
    ['There is good reason to cover the screen.', 'Urine drug screen'],
    ['CT is mandatory.', 'CT of the head without contrast'],
    ['Imaging of the head is imperative.', 'CT of the head without contrast'],
    ['Wheelchair clearly needed.', 'Wheelchair, manual, 3-month rental'],
    ['A wheelchair is obviously required.', 'Wheelchair, manual, 3-month rental'],
    ['Voltaren gel OK to continue.', 'Voltaren gel 1%, 100 grams'],
    ['This is the labeled use, hence the approval.', 'Zofran 8mg #20'],
    ['Locking makes the scan necessary.', 'Knee MRI, right'],
    ['The locking and a positive McMurray test make the scan reasonable.', 'Knee MRI, right'],
    ['The findings leave the request well supported.', 'Knee MRI, right'],
    ['I would let this request go through.', 'Gym membership for 6 months'],
    ['I am in favor of the massage.', 'Massage therapy, 6 visits'],
    ['I am for granting these visits.', 'Massage therapy, 6 visits'],
    ['The worker should be granted this injection.', 'Left L5-S1 transforaminal epidural steroid injection'],
    ['The worker should not be refused this injection.', 'Left L5-S1 transforaminal epidural steroid injection'],
    ['MRI is the proper next study.', 'MRI of the right ankle'],
    ['An MRI is the logical next step.', 'MRI of the right ankle'],
    ['I find no ground for cutting the therapy short.', 'Physical therapy, 4 additional visits, left ankle'],
    ['There is no good reason for stopping these visits.', 'Physical therapy, 4 additional visits, left ankle'],
    ['There is no ground for delay of the scan.', 'MRI of the lumbar spine'],
    ['The six visits can go forward as written.', 'Physical therapy for the left knee, 6 visits'],
  ])('grants: %s', (text, title) => {
    expect(concluded(text, `${title}: Upheld`)).toBe('necessary');
  });

  it.each([
    ['The release should not be performed at this point.', 'Left carpal tunnel release'],
    ['These injections are not meant for radicular pain and should not be done here.', 'Lumbar facet injections L4-S1'],
    ['They should not be performed in this worker.', 'Lumbar facet injections L4-S1'],
    ['She should be taken off this drug.', 'Cymbalta 60mg #30'],
    ['He should be kept off omeprazole.', 'Omeprazole 20mg #30'],
    ['The fusion should be postponed.', 'Cervical fusion C5-C7'],
    ['Fusion should be deferred until therapy has been tried.', 'Cervical fusion C5-C7'],
    ['Imaging should be held off for now.', 'MRI of the lumbar spine'],
    ['There is no cause to provide these visits.', 'Physical therapy, 4 additional visits, left ankle'],
    ['There is no ground for giving four more.', 'Physical therapy, 4 additional visits, left ankle'],
    ['I find no grounds for 20 more.', 'Cognitive behavioral therapy, 20 sessions'],
    ['I cannot find a basis for another 20 sessions.', 'Cognitive behavioral therapy, 20 sessions'],
    ['Lasting pain alone is not reason enough to image the knee again.', 'Knee MRI, right'],
    ['Lasting pain is no reason for another scan.', 'Knee MRI, right'],
    ['There is no good reason to pay for a third screen.', 'Urine drug screen'],
    ['Fusion is out of the question.', 'Sacroiliac joint fusion'],
    ['I recommend that it not be performed.', 'Sacroiliac joint fusion'],
    ['The surgeon has not said how this study relates to a sprain, and it is not supported.', 'MRI of the right ankle'],
    ['There is no basis for prolonging it.', 'Tramadol 50mg #60'],
    ['He should go without the brace.', 'Knee brace'],
    ['Fusion is off the table until one is done.', 'Sacroiliac joint fusion'],
    ['The stress test is without merit.', 'Cardiac stress test'],
    ['This is not an accepted use, hence the denial.', 'Zofran 8mg #20'],
    ['Opioid nausea is not an indication; thus the denial stands.', 'Zofran 8mg #20'],
    ['The lack of therapy makes the injection unjustified.', 'Platelet-rich plasma injection, right elbow'],
    ['The lack of therapy renders the request premature.', 'Platelet-rich plasma injection, right elbow'],
    ['I would not let this course go forward.', 'Acupuncture, 6 sessions'],
    ['I am against more massage.', 'Massage therapy, 6 visits'],
    ['I am not in favor of more massage.', 'Massage therapy, 6 visits'],
    ['The worker should be refused this injection.', 'Left L5-S1 transforaminal epidural steroid injection'],
    ['The worker should be denied this injection.', 'Left L5-S1 transforaminal epidural steroid injection'],
    ['On so little I would not extend the prescription.', 'Lunesta 2mg #30'],
    ['An MRI is not the proper next step.', 'MRI of the right ankle'],
    ['There is good reason for stopping the drug.', 'Tramadol 50mg #60'],
    ['There is every ground for discontinuing tramadol.', 'Tramadol 50mg #60'],
  ])('refuses: %s', (text, title) => {
    expect(concluded(text, `${title}: Upheld`)).toBe('not necessary');
  });

  const therapy = 'Physical therapy for the left knee, 6 visits';
  it.each([
    ['The visits need measurable goals, and none are shown; the denial should not be put off.', 'necessary'],
    ['He should stay on the home program rather than begin formal visits.', 'necessary'],
    ['It is mandatory that a home program be tried before visits are given.', 'necessary'],
    ['No deficit is shown, hence the denial of the request.', 'necessary'],
    ['There is good reason to end the rest and begin the visits.', 'not necessary'],
  ])('is not turned round: %s', (text, wrong) => {
    expect(concluded(text, `${therapy}: Upheld`)).not.toBe(wrong);
  });
});
