import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** What is found of requests in the summary of a letter that decides on physical therapy of the left knee alone. */
function saidOf(summary: string): string[] {
  const text = baseLetter({ summary: `A roofer has a sprain of the left knee. ${summary}` });
  return checkLetter(readLetter(text), { only: ['facts/undecided-request', 'facts/authorized-request'] }).map(
    ({ rule, range }) => `${rule.replace('facts/', '').split('-')[0]!} ${text.slice(range.start, range.end)}`,
  );
}

describe('what the summary says was asked for, and what the letter decides', () => {
  test.each([
    [
      'The surgeon asked for physical therapy, a knee brace and an MRI of the knee.',
      ['undecided knee brace', 'undecided MRI'],
    ],
    [
      'Physical therapy; acupuncture; and Ambien 10mg #30 were requested.',
      ['undecided acupuncture', 'undecided Ambien'],
    ],
    [
      'Requested were the following:\n1. Physical therapy\n2. Cortisone injection\nReview denied all.',
      ['undecided Cortisone injection'],
    ],
    ['He asked for physical therapy and Soma 350mg #30. Utilization review denied both.', ['undecided Soma']],
    [
      'The physician prescribed therapy and naproxen 550mg #60. Naproxen was denied by utilization review.',
      ['undecided Naproxen'],
    ],
    [
      'Utilization review non-certified the MRI and certified the physical therapy.',
      ['undecided MRI', 'authorized physical therapy'],
    ],
    [
      'Physical therapy and an MRI were asked for. Utilization review refused the MRI and certified the therapy.',
      ['undecided MRI', 'authorized the therapy'],
    ],
    [
      'He asked for physical therapy and refilled ibuprofen. Physical therapy and a cane were denied.',
      ['undecided cane'],
    ],
    ['He asked for physical therapy. Also requested was a cane. Utilization review denied both.', ['undecided cane']],
    ['RFA: physical therapy x 6, knee brace. UR denied all of it.', ['undecided knee brace']],
    // Part of a request may be all that it names.
    ['The surgeon asked for physical therapy of the left knee. Review certified it on 10/21/2016.', []],
    [
      'He asked for physical therapy, a heating pad, and a cane. Review denied the first two.',
      ['undecided heating pad'],
    ],
    ['Physical therapy was sought along with a cane. Review failed to approve either.', ['undecided cane']],
    ['The surgeon requested physical therapy and a cane, which the reviewer denied on 05/02/2016.', ['undecided cane']],
    [
      'An MRI without contrast and physical therapy were requested, and both were denied by utilization review.',
      ['undecided MRI'],
    ],
    [
      'The plan was physical therapy for six visits and a knee brace. Review certified the therapy and non-certified the brace.',
      ['authorized the therapy', 'undecided brace'],
    ],
    [
      'He requested physical therapy, a cane and a blood test. Review certified the therapy and denied the other two.',
      ['undecided cane', 'undecided blood test', 'authorized the therapy'],
    ],
    ['Requested were physical therapy, a cane and naproxen. All but the naproxen were denied.', ['undecided cane']],
    [
      'He requested physical therapy and a cane. The reviewer approved the therapy, but not the cane.',
      ['authorized the therapy', 'undecided cane'],
    ],
    [
      'He planned an MRI and a cane. The appeal requested authorization for physical therapy. Utilization review denied the request.',
      [],
    ],
    ['He requested six postoperative visits of physical therapy. Review denied the request.', []],
    // What is asked for again after it was withdrawn is in dispute.
    [
      'A request for a cane was withdrawn in May. He asked for physical therapy and a cane. Review denied both.',
      ['undecided cane'],
    ],
    ['A cane and physical therapy were discussed. Both were requested and refused.', []],
    ['Physical therapy and a cane were requested and are at issue.', ['undecided cane']],
  ])('%s', (summary, expected) => {
    expect(saidOf(summary)).toEqual(expected);
  });

  test.each([
    'The request form lists physical therapy and an MRI. Utilization review denied the physical therapy.',
    'The request is for physical therapy of the left knee, after acupuncture had failed.',
    'Physical therapy with aquatic therapy was requested. He has had an MRI, and takes naproxen.',
    'An MRI was requested and approved. He asked for physical therapy, which was denied.',
    'The worker denied numbness after the injection. Physical therapy was denied.',
    'Utilization review authorized the brace and denied the physical therapy.',
    'The surgeon asked for physical therapy of the left knee. Review certified the request on 03/02/2016.',
    'Her internist prescribes lisinopril. The surgeon referred her for physical therapy; utilization review would not certify it.',
    'Physical therapy was authorized in April. The request is for physical therapy of the left knee.',
    'The surgeon requested physical therapy and a knee brace. Review certified the brace and denied the rest.',
    'An earlier letter asked for a cane; the cane was withdrawn. He asked for physical therapy. Review denied all.',
    'An application for acupuncture was retracted on 05/02/2016. The request is for physical therapy, which was denied.',
    'He withdrew the request for a cane. The surgeon asked for physical therapy. Utilization review denied it.',
    'Naproxen was refused in May and is not at issue. Physical therapy was requested and denied.',
    'He asked for physical therapy and an MRI, which is no longer in dispute. Review denied the physical therapy.',
    'A fusion was offered and declined. The surgeon asked for physical therapy, and review denied it.',
    'The form asks for a cane, naproxen and physical therapy. Review certified everything except the physical therapy.',
  ])('left alone: %s', (summary) => {
    expect(saidOf(summary)).toEqual([]);
  });
});

test('a title that names its treatment twice says the side once, and the finding tells it', () => {
  const letter = baseLetter({
    summary:
      'A painter has pain in the right elbow. The physician asked for a platelet-rich plasma injection of the left elbow.',
    issues: [baseIssue({ title: 'Platelet-rich plasma (PRP) injection of the right elbow: Upheld' })],
  });
  const found = checkLetter(readLetter(letter), { only: ['facts/summary-side'] });
  expect(found.map(({ message }) => message)).toEqual([
    'The summary reports the request for the left side, but the title of issue 1 says the right side. Correct one of them.',
  ]);
});

test.each([
  ['Capsaicin cream, left knee', 1],
  ['Capsaicin cream 2 oz, left knee', 0],
  ['Capsaicin cream, 6 ounces, left knee', 0],
])('what is measured out in ounces has its quantity: %s', (title, count) => {
  const letter = baseLetter({ issues: [baseIssue({ title: `${title}: Upheld` })] });
  expect(checkLetter(readLetter(letter), { only: ['counts/no-quantity'] })).toHaveLength(count);
});
