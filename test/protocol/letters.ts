import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { makeSkeleton } from '../../server/src/cli/skeleton.ts';

/** A heading as the form has it. */
export const RIGHT = 'CLINICAL CASE SUMMARY';

/** A letter without any finding: the skeleton of the newest form, filled in. */
export const CLEAN = makeSkeleton(builtInForms[0]!)
  .replace('[case number]', 'CM16-0991777')
  .replace('[priority]', 'Standard')
  .replace(/(Date Assigned: +)\[MM\/DD\/YYYY\]/, '$111/14/2016')
  .replace(/(Date of Injury: +)\[MM\/DD\/YYYY\]/, '$109/08/2016')
  .replace(/(Decision Date: +)\[MM\/DD\/YYYY\]/, '$112/08/2016')
  .replace(/(UR Denial Date: +)\[MM\/DD\/YYYY\]/, '$110/21/2016')
  .replace(/(Application Received: +)\[MM\/DD\/YYYY\]/, '$111/10/2016')
  .replace('[states]', 'Oregon')
  .replace('[specialty]', 'Physical Medicine & Rehabilitation')
  .replace(
    '[clinical case summary]',
    'A 40-year-old male baker strained the left wrist on 09/08/2016. A splint was asked for.',
  )
  .replace(
    '[treatment, visits or quantity, body part]: [Upheld or Overturned]',
    'Splint for the left wrist, QTY: 1: Overturned',
  )
  .replace(
    '[guideline and year], Section(s): [section]',
    'Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care',
  )
  .replace(
    '[rationale]',
    'A splint is a first measure for a strain. The request for one splint for the left wrist is medically necessary.',
  );

/** The same letter with one misspelt heading. */
export const MISSPELT = CLEAN.replace(RIGHT, 'CLINCAL CASE SUMMARY');

/** Where the misspelt heading stands. */
export const MISSPELT_RANGE = (() => {
  const line = MISSPELT.split('\n').indexOf('CLINCAL CASE SUMMARY');
  return { start: { line, character: 0 }, end: { line, character: 'CLINCAL CASE SUMMARY'.length } };
})();
