import { describe, expect, it } from 'vitest';
import { readPersonal } from '../../server/src/reading/privacy/read.ts';
import { lex } from '../../server/src/text/lexer.ts';

const found = (text: string): string[] => {
  const tokens = lex(text);
  return readPersonal(tokens, 0, tokens.count).map(({ kind, text: written }) => `${kind}: ${written}`);
};

describe('personal information', () => {
  it.each([
    ['Mr. Doe was seen.', 'worker-name: Mr. Doe'],
    ['Mrs Jane Q. Doe-Roe was seen.', 'worker-name: Mrs Jane Q. Doe-Roe'],
    ['The patient, Jane Doe, was seen.', 'worker-name: Jane Doe'],
    ['The injured worker, Ottoline Brackmoor, was seen.', 'worker-name: Ottoline Brackmoor'],
    ['Patient name: Jane Doe', 'worker-name: Jane Doe'],
    ['Employee: Ottoline Brackmoor', 'worker-name: Ottoline Brackmoor'],
    ['Seen by Dr. Lindqvane today.', 'provider-name: Dr. Lindqvane'],
    ['Seen by Susan Lindqvane, M.D. today', 'provider-name: Susan Lindqvane, M.D.'],
    ['Reviewed by: Harriet Quellmore', 'reviewer-name: Harriet Quellmore'],
    ['The reviewer, Harriet Quellmore, agrees.', 'reviewer-name: Harriet Quellmore'],
    ['License number G40921', 'license-number: License number G40921'],
    ['SSN 900-12-3456', 'social-security-number: SSN 900-12-3456'],
    ['the number 900-12-3456 is', 'social-security-number: 900-12-3456'],
    ['DOB: 02/11/1975', 'birth-date: DOB: 02/11/1975'],
    ['born on February 11, 1975', 'birth-date: born on February 11, 1975'],
    ['call (555) 010-0199 now', 'phone: (555) 010-0199'],
    ['call 555.010.0199 now', 'phone: 555.010.0199'],
    ['Fax: 5550100199', 'phone: Fax: 5550100199'],
    ['write to o.brack-moor@mail.example.org.', 'email: o.brack-moor@mail.example.org'],
    ['lives at 2290 Alder Creek Road in', 'address: 2290 Alder Creek Road'],
    ['lives at 12 N. Elm St., Fresno', 'address: 12 N. Elm St.'],
    ['claim 7Q-555120', 'claim-number: claim 7Q-555120'],
    ['Claim #: 20160077', 'claim-number: Claim #: 20160077'],
    ['MRN 8837712', 'record-number: MRN 8837712'],
    ['diagnoses per  dated 1/2/2013', 'redaction-gap: per  dated'],
    ['per\n\n dated 1/2/2013', 'redaction-gap: per\n\n dated'],
    ['According to  report dated', 'redaction-gap: to  report'],
    ['Dr. on 1/2/2013 noted', 'redaction-gap: Dr. on'],
    ['a note by  on that day', 'redaction-gap: by  on'],
    ['He was sent on to Dr. and to a dietitian', 'redaction-gap: Dr. and'],
    ['It is noted that Dr. was told', 'redaction-gap: Dr. was'],
    ['She resides in with two sons', 'redaction-gap: resides in with'],
    ['He is employed by as a welder', 'redaction-gap: employed by as'],
    ['She was referred to for a second opinion', 'redaction-gap: referred to for'],
    ['The brace is $ and not covered', 'redaction-gap: $ and'],
    ['The year-old woman fell', 'redaction-gap: The year-old'],
    ['He is under the care of and walks with a cane', 'redaction-gap: of and'],
    ['dated 1/2/2013 by patient presents with', 'redaction-gap: by patient presents'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    'CM16-0990001 of 10/12/2016 and 5/10 and 97110-59',
    'positive Spurling and Hawkins tests, Norco, MS Contin, Ms',
    'as shown (He, 2004), (Smith, 2002) and Airaksinen, 2006',
    'The patient, Norco and rest, was helped. The patient, Per MTUS, is',
    'The injured worker Has Pain. The patient California Labor Code',
    'born in 1975; a date of birth is not given',
    'the claim of 2016 was denied; the claims administrator',
    'the chart showed 12345 steps and an account of it',
    'Dr. and Mrs.',
    'under the care of and treated by the surgeon; care of at least one month',
    'The Dr. was told. Dr. de la Cruz and Dr. van Horn agreed; the study referred to in the report',
    'was referred to and examined by the surgeon; works at or above the shoulder; lives in and around town',
    'It costs $40 and $.50 each. A year-old injury; the two-year-old claim of a woman',
    'a report by the  patient; per  the report; 1 , 2',
    'range of 120-110-10000 ohm, 555-010-01999',
    '8 Physical Therapy visits, 2 MRI Lumbar, Table 9-3 Neck',
    'name of the drug: Norco; drug name: Norco 10 mg',
    'a@b and user@ and @',
    'Mark was left by the Brace',
    'Employee: Warehouse Worker. Name: Physical Therapy',
  ])('is not seen in: %s', (text) => expect(found(text)).toEqual([]));
});
