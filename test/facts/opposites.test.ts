import { describe, expect, it } from 'vitest';
import { opposites } from '../../server/src/letter/facts/opposites.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { stemOf } from '../../server/src/reading/stems.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** What a rationale says against a summary by the same words or by words that exclude each other, as its message names it. */
function against(summary: string, rationale: string): string[] {
  const letter = readLetter(baseLetter({ summary, issues: [baseIssue({ rationale })] }));
  return opposites(letter, letter).map(({ fact }) => fact.subject.name);
}

describe('the stem of a word', () => {
  it.each([
    ['fell', 'falls'],
    ['depressed', 'depression'],
    ['diabetic', 'diabetes'],
    ['moved', 'movement'],
    ['painful', 'pains'],
    ['hospitalized', 'hospital'],
    ['children', "child's"],
    ['locking', 'locks'],
    ['goes', 'go'],
  ])('is that of its other forms: %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('is not that of other words', () => {
    expect(new Set(['stress', 'stretch', 'string', 'red', 'need', 'feed', 'age', 'aging'].map(stemOf)).size).toBe(8);
  });
});

describe('what one passage says and the other denies by the same words', () => {
  it.each([
    ['The left knee locks.', 'The right knee does not lock.'],
    ['The knee locks on stairs.', 'On level ground the knee does not lock.'],
    ['He has a rash.', 'If he had no rash, the tape would do.'],
    ['He has a rash.', 'There is no reason to fear a rash.'],
    ['He has a rash.', 'Utilization review held that there is no rash.'],
    ['He has no rash.', 'His brother has a rash.'],
    ['He has no rash.', 'A rash was suspected.'],
    ['He has no rash.', 'A patient with a rash needs another tape.'],
    ['He has no allergies.', 'Allergies are common with this tape.'],
    ['He does his exercises.', 'He does not do them correctly.'],
    ['On 05/02/2016 there was no rash.', 'On 09/20/2016 he had a rash.'],
    ['On 05/02/2016 his grip was normal.', 'On 09/20/2016 his grip was weak.'],
    ['He had a rash in May and has no rash today.', 'He has no rash.'],
    ['He fell on 03/14/2016 and has not fallen since.', 'The fall caused the injury.'],
    ['He is motivated.', 'Motivation is not enough.'],
    ['He has no rash.', 'His older sister has a rash.'],
    ['She does not drive.', 'Her husband drives her to the clinic.'],
    ['The boot was removed in May.', 'He has no boot now.'],
    ['Pills are kept in a box; response: none to the box.', 'The box holds the pills.'],
  ])('is left alone: %s %s', (summary, rationale) => {
    expect(against(summary, rationale)).toEqual([]);
  });
});

describe('words that exclude each other', () => {
  it.each([
    ['On 05/02/2016 grip strength was normal.', 'Grip was weak at the visit of May 2, 2016.'],
    ['Radiographs show mild narrowing of the joint space.', 'There is severe narrowing of the joint space.'],
    ['The pain comes and goes.', 'The pain is constant.'],
    ['The fracture is displaced.', 'The fracture is nondisplaced.'],
    ['She is on modified duty.', 'She has returned to full duty.'],
    ['He takes ibuprofen only when needed.', 'Ibuprofen is taken every day.'],
    ['She is alert and oriented.', 'She is confused.'],
    ['The wound drains.', 'The wound is dry.'],
    ['He teaches half days.', 'He teaches full days again.'],
    ['Gabapentin is tolerated well.', 'Gabapentin could not be tolerated.'],
    ['The catching has ceased.', 'The thumb continues to catch, and the catching persists.'],
    ['He is on light duty.', 'He is working at his usual job again.'],
    ['She returned to work in June.', 'She has been unable to go back to work.'],
    ['Neck pain of 4/10, reduced from 8/10, was noted.', 'The neck pain is unchanged.'],
    ['His sleep is disturbed.', 'He sleeps through the night.'],
    ['The bell sign of the thumb is negative.', 'The bell sign of the thumb is positive.'],
    ['She declined the tattoo removal.', 'She wants the tattoo removal.'],
    ['He works full duty.', 'The worker remains off work.'],
    ['The fracture has united.', 'The fracture has not yet united.'],
    ['Her incision is well healed.', 'Neither drain nor dressing is gone, and the incision is open.'],
    ['The toes are stiff.', 'The toes now move freely.'],
    ['His memory was poor.', 'His memory is normal.'],
    ['The numbness of the foot has resolved.', 'Numbness of the foot persists.'],
    ['The knee was stable.', 'The brace is asked for since the knee is unstable.'],
    ['She takes baclofen, which she continues to use.', 'Baclofen was discontinued.'],
    ['Baclofen is tolerated.', 'Baclofen was not tolerated.'],
    ['He lives with his brother.', 'He lives alone.'],
    ['She sleeps poorly.', 'No test was done before, and she sleeps well.'],
    ['At six months the bone had united.', 'The bone has not united.'],
    ['Naproxen was stopped then.', 'She continues naproxen.'],
  ])('are found of one thing: %s %s', (summary, rationale) => {
    expect(against(summary, rationale)).toHaveLength(1);
  });

  it.each([
    ['There is mild narrowing of the joint space.', 'The guideline requires severe narrowing of the joint space.'],
    ['It is a partial tear.', 'A complete tear would call for an operation.'],
    ['There is mild narrowing and a severe effusion.', 'The severe effusion explains the pain.'],
    ['A large effusion in April was small in June.', 'The effusion is small.'],
    ['The pain comes and goes.', 'A constant pain is not described.'],
    ['She returned to full duty on 08/01/2016.', 'Before that she was on modified duty.'],
    ['The neck pain is constant.', 'The headache is intermittent.'],
    ['The arthritis is mild to moderate.', 'The arthritis is moderate.'],
    ['The arthritis is not severe.', 'The arthritis is mild.'],
    ['A positive answer to the test dose would settle it.', 'The answer was negative.'],
    ['He works modified duty.', 'He has not returned to his usual job.'],
    ['He was off work for six weeks.', 'He is back at work.'],
    ['She went from half days back to full days.', 'She teaches full days.'],
    ['The bone is not fully healed.', 'The bone is healing.'],
    ['Modalities are often employed.', 'There is little work that he can do.'],
  ])('are left alone of two things, in two times or in a rule: %s %s', (summary, rationale) => {
    expect(against(summary, rationale)).toEqual([]);
  });
});
