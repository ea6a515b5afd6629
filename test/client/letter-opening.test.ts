import { describe, expect, test } from 'vitest';
import { opensLikeALetter } from '../../client/src/letter-opening.ts';
import manifest from '../../package.json' with { type: 'json' };

const letters: [string, string][] = [
  ['the form without a table', 'HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal Services sent the case file'],
  ['the form with a table', 'Case Number:          CM16-0000001\nDate Assigned:        01/02/2016'],
  ['an early case number', 'Case Number: IMR 13-000004\n'],
  ['the 2013 notice', 'MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n'],
  ['the earliest form', 'MEDICAL PROFESSIONAL REVIEW\n'],
];
const drafts: [string, string][] = [
  ['blank lines above', '\r\n\r\n   \r\n \tHOW THE IMR FINAL DETERMINATION WAS MADE \r\n'],
  ['a page header above', 'Page 1 of 6\n\nHow the IMR Final Determination was made\n'],
  ['a heading marked bold', '**HOW THE IMR FINAL DETERMINATION WAS MADE**\n'],
  ['a table still to be filled in', 'Case Number:\nDate Assigned:      Date of Injury:\n'],
];
const others: [string, string][] = [
  ['an empty text', ''],
  ['blanks', ' \n\n\t\n'],
  ['a support ticket', 'Case Number: 4711\nSeverity: high\n'],
  ['a text about such letters', 'We asked how the IMR final determination was made.\n'],
  ['a heading far down', `${'a line\n'.repeat(20)}HOW THE IMR FINAL DETERMINATION WAS MADE\n`],
];

describe('a text that opens like a letter', () => {
  test.each([...letters, ...drafts])('%s: is one', (_, text) => expect(opensLikeALetter(text)).toBe(true));
  test.each(others)('%s: is none', (_, text) => expect(opensLikeALetter(text)).toBe(false));
});

describe('firstLine in package.json', () => {
  const firstLine = new RegExp(manifest.contributes.languages[0]?.firstLine ?? '(?!)');
  const first = (text: string) => text.split('\n')[0] ?? '';
  test.each(letters)('%s: matches', (_, text) => expect(first(text)).toMatch(firstLine));
  test.each(others)('%s: does not match', (_, text) => expect(first(text)).not.toMatch(firstLine));
});
