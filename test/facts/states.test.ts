import { describe, expect, it } from 'vitest';
import { opposites } from '../../server/src/letter/facts/opposites.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { findingsOf } from '../kit/fixes.ts';
import { growthOf } from '../kit/growth.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const CONCLUSION = 'The request for 6 visits of physical therapy for the left knee is not medically necessary.';

/** What a rationale says of a state against a summary, as its message names it. */
function against(summary: string, rationale: string): string[] {
  const letter = readLetter(baseLetter({ summary, issues: [baseIssue({ rationale: `${rationale} ${CONCLUSION}` })] }));
  return opposites(letter, letter).map(({ fact }) => fact.subject.name);
}

describe('a state of the worker that a rationale says otherwise', () => {
  it.each([
    ['He lives by himself in a trailer.', 'With his wife at home, no aide is called for.', '“wife at home”'],
    ['He lives with his sister.', 'Living by himself is not enough of a reason.', '“Living by himself”'],
    ['He did not lose consciousness.', 'Since he was knocked out, a concussion is likely.', '“knocked out”'],
    ['He has never missed a day of work.', 'He lost several weeks from work.', '“lost several weeks from work”'],
    ['He works half shifts.', 'He works full time.', '“full time”'],
    ['His employer has held his position open.', 'His post has been filled.', '“post has been filled”'],
    ['He has not kept a headache diary.', 'He keeps a headache diary.', '“keeps a headache diary”'],
    [
      'He signed a pain agreement in May.',
      'He has not signed an opioid contract.',
      '“has not signed an opioid contract”',
    ],
    [
      'The dose of gabapentin was raised.',
      'Gabapentin has been left unchanged.',
      '“Gabapentin has been left unchanged”',
    ],
    ['He stopped wearing the brace a month ago.', 'He continues to wear his brace.', '“wear his brace”'],
    ['He denies suicidal thoughts.', 'He has thoughts of ending his life.', '“thoughts of ending his life”'],
    ['His weight is stable.', 'He has lost 20 pounds.', '“lost 20 pounds”'],
    ['The pain has eased.', 'His pain has gotten worse.', '“pain has gotten worse”'],
    ['Tenderness is limited to the right knee.', 'Tenderness was found on both sides.', '“both sides”'],
    ['No known allergies.', 'He is allergic to penicillin.', '“allergic to penicillin”'],
    ['He is right-hand dominant.', 'He is left-handed.', '“left-handed”'],
    ['He has full extension of the knee.', 'He lacks ten degrees of extension.', '“lacks ten degrees of extension”'],
    ['His arches are low.', 'He has high arches.', '“high arches”'],
    ['He walks normally.', 'His antalgic gait supports a device.', '“antalgic gait”'],
    ['The surgeon advised against an operation.', 'The surgeon recommends a fusion.', '“surgeon recommends a fusion”'],
    ['He wishes to proceed with surgery.', 'He does not want an operation.', '“want an operation”'],
    ['He needs help with bathing.', 'He bathes on his own.', '“bathes on his own”'],
    [
      'No psychological evaluation has been made.',
      'The psychologist who saw him had doubts.',
      '“psychologist who saw”',
    ],
  ])('is found: %s %s', (summary, rationale, name) => {
    expect(against(summary, rationale)).toContain(name);
  });

  it.each([
    ['He denies suicidal thoughts.', 'He is not suicidal.'],
    ['Gabapentin made him drowsy.', 'Gabapentin was stopped for drowsiness.'],
    ['He cannot walk his route and wakes at night.', 'The knee wakes him at night.'],
    ['He denies numbness and any loss of consciousness.', 'He never lost consciousness.'],
    ['He walks with a cane outdoors.', 'He walks at home without a device.'],
    ['He lives with his wife.', 'Many patients who live alone do well.'],
    ['He lives with his wife.', 'If he lived alone, an aide would be needed.'],
    ['He works half shifts.', 'Full-time work is the goal of the program.'],
    ['He is right-handed.', 'He is right-hand dominant.'],
    ['A knee brace was never worn.', 'He wears a wrist splint.'],
    ['No headache diary was kept.', 'He kept a food diary.'],
    ['The dose of tramadol was lowered.', 'The dose of baclofen was raised.'],
    ['He has gained weight.', 'Weight loss is recommended by the guideline.'],
    ['He has flat feet.', 'Orthotics are often given for high arches.'],
    ['Rotation of the neck is limited.', 'Flexion of the neck is full.'],
    ['He does not want surgery.', 'A patient who wants surgery should hear of its risks.'],
    ['He has no numbness and his pain is worse.', 'His sleep has improved.'],
    ['He used to live alone and now lives with his son.', 'He lives with his son.'],
    ['He had a psychological evaluation.', 'No functional capacity evaluation was done.'],
  ])('is left alone: %s %s', (summary, rationale) => {
    expect(against(summary, rationale)).toEqual([]);
  });

  it('is read in time linear in the text', () => {
    const finding = (count: number) => {
      const text = baseLetter({
        summary: 'He lives alone and wears no brace. '.repeat(count),
        issues: [
          baseIssue({
            rationale: 'He lives with his wife and wears a brace and gabapentin was raised. '.repeat(count),
          }),
        ],
      });
      return (): void => void findingsOf(text);
    };
    expect(growthOf(finding, 500, 4, 10)).toBeLessThan(10);
  });
});
