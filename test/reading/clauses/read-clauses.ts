import { type Clause, readClauses } from '../../../server/src/reading/clauses/clause.ts';
import { readSentences } from '../../../server/src/reading/sentences.ts';
import { verdictOf } from '../../../server/src/reading/verdicts.ts';
import { lex } from '../../../server/src/text/lexer.ts';

/** The clauses of a text, sentence by sentence. */
export function clausesIn(text: string): readonly Clause[] {
  const tokens = lex(text);
  return readSentences(tokens, 0, tokens.count).flatMap((sentence) => readClauses(tokens, sentence));
}

/** The verdict of a text: that of its last sentence with one; what only “may be” so is none. */
export function verdictIn(text: string): 'necessary' | 'not necessary' | 'none' {
  const tokens = lex(text);
  const verdict = readSentences(tokens, 0, tokens.count)
    .flatMap((sentence, at, all) => verdictOf(tokens, sentence, { before: all[at - 1] }) ?? [])
    .at(-1);
  return verdict === undefined || verdict.possible ? 'none' : verdict.necessary ? 'necessary' : 'not necessary';
}
