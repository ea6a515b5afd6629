import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const header = (number: string, injury: string): string => `Case Number:          ${number}
Date Assigned:        11/09/2016                      Date of Injury:      ${injury}
Decision Date:        12/09/2016                      UR Denial Date:      10/21/2016
Priority:             Standard                        Application          10/31/2016
                                                      Received:`;

const argument = (side: string): string =>
  `The course of active therapy is within what the guideline advises. The examination shows that the right knee has lost thirty degrees of motion. No course of therapy has been given yet. The request for 6 visits of physical therapy for the ${side} knee is medically necessary.`;

/** A letter about a right knee. */
export const EARLIER = baseLetter({
  header: header('CM16-0900012', '05/20/2015'),
  summary:
    'A 33-year-old cook slipped on 05/20/2015 and has had pain in the right knee since. The treating physician asked for a first course of physical therapy for the right knee.',
  issues: [
    baseIssue({
      title: 'Physical therapy for the right knee, 6 visits: Overturned',
      rationale: argument('right'),
    }),
  ],
});

/** A letter about a left knee, its rationale pasted from `EARLIER` with one “right” left in it. */
export const DRAFT = baseLetter({
  header: header('CM16-0900031', '03/14/2016'),
  issues: [baseIssue({ rationale: argument('left') })],
});

/** A letter with another case number in its header. */
export function headerOf(text: string, caseNumber: string): string {
  return text.replace(/CM16-\d+/, caseNumber);
}
