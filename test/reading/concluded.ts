import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** What a rationale that ends with a text concludes of what a title asks for. */
export function concluded(text: string, title: string): string {
  const rationale = `The chapter was read. ${text}`;
  const issue = baseIssue({ rationale, title });
  const conclusion = readLetter(baseLetter({ issues: [issue] })).issues[0]?.argument?.conclusion;
  if (!conclusion || conclusion.verdict.possible) return 'nothing';
  return conclusion.necessary ? 'necessary' : 'not necessary';
}
