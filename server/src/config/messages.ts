import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';

/** What a syntax error of the file is, as a sentence. */
export function describeSyntax(error: ParseErrorCode): string {
  return syntax[printParseErrorCode(error)] ?? 'This is not JSON.';
}

const syntax: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not a value: put text in double quotes.',
  InvalidNumberFormat: 'This is no number.',
  PropertyNameExpected: 'Expected a name in double quotes.',
  ValueExpected: 'Here a value is expected.',
  ColonExpected: 'Here a colon is expected.',
  CommaExpected: 'Here a comma is expected.',
  CloseBraceExpected: 'Expected a closing brace: }.',
  CloseBracketExpected: 'Expected a closing bracket: ].',
  EndOfFileExpected: 'The configuration ends before this: remove what follows.',
  UnexpectedEndOfComment: 'This comment does not end.',
  UnexpectedEndOfString: 'This text has no closing quote.',
  InvalidUnicode: 'This is no Unicode escape.',
  InvalidEscapeCharacter: 'This is not an escape sequence of JSON.',
  InvalidCharacter: 'This character is not allowed here.',
};

/** What the schema says of a value, as a sentence. `missing`: there is no such value, and the sentence is at the object that lacks it. */
export function describeIssue(issue: z.core.$ZodIssue, missing: boolean): string {
  const expected = expectation(issue);
  if (expected === undefined) return issue.message;
  return missing ? `“${String(issue.path.at(-1))}” is missing: ${expected}.` : `Expected ${expected}.`;
}

function expectation(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : 'a list that is not empty';
    case 'invalid_format':
      return issue.format === 'url' ? 'the address of a web page, beginning with https:' : undefined;
    default:
      return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
