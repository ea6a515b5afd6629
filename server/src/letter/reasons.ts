import { type Clause, type PredicateName, readClauses } from '../reading/clauses/clause.ts';
import { lexicon } from '../reading/clauses/lexicon.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Range } from '../text/range.ts';
import { Kind, tokenAt, tokenText, type Tokens } from '../text/tokens.ts';
import type { Argument } from './conclusion.ts';

/** What a clause says where it mentions this case, or of what a guideline holds. */
const grounds: ReadonlySet<PredicateName> = new Set<PredicateName>([
  'give',
  'improve',
  'use',
  'exceed',
  'recommend',
  'examine',
  'injure',
]);

/** What a clause says where it decides, or repeats what somebody decided. */
const decisions: ReadonlySet<PredicateName> = new Set<PredicateName>([
  'necessary',
  'authorize',
  'deny',
  'modify',
  'request',
  'within',
  'support',
  'document',
  'meet',
  'agree',
  'same',
]);

/** The fewest words of a sentence that states something. */
const STATEMENT = 3;

/** So many words beyond the request and the terms of review are no reason yet. */
const FEW = 2;

/**
 * Whether a rationale gives a reason: a fact of the case or what a guideline says. That “the criteria are not met”, or that utilization
 * review denied the request, is none. `title` is where the request is named: its words say nothing new.
 */
export function givesReason(tokens: Tokens, { sentences }: Argument, title: Range): boolean {
  const known = wordsOf(tokens, { first: tokenAt(tokens, title.start), end: tokenAt(tokens, title.end) });
  let own = 0;
  for (const sentence of sentences) {
    const clauses = readClauses(tokens, sentence);
    if (clauses.some(isGround) || statesSomethingElse(tokens, sentence, clauses)) return true;
    for (const word of wordsOf(tokens, sentence)) if (!known.has(word)) own++;
    if (own > FEW) return true;
  }
  return false;
}

/** Whether a sentence decides nothing and repeats no decision: what it says then, of the case, the treatment or the guideline, is a reason. */
function statesSomethingElse(tokens: Tokens, { first, end }: Sentence, clauses: readonly Clause[]): boolean {
  if (clauses.some(decides)) return false;
  let words = 0;
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.word) words++;
  return words >= STATEMENT;
}

/** What is authorized or denied is a decision only where the request is, or where utilization review did so: a drug is approved for a use too. */
function decides({ predicate, subjectIsRequest, agent, says }: Clause): boolean {
  if (predicate !== 'authorize' && predicate !== 'deny') return decisions.has(predicate);
  return subjectIsRequest || agent === 'utilization-review' || says === 'utilization-review';
}

/** A fact of the case, or that another request is not necessary: “as the surgery is not, the brace is not”. */
function isGround({ predicate, wording, place }: Clause): boolean {
  return place === 'reason'
    ? wording === 'law' || grounds.has(predicate)
    : place !== 'attributive' && grounds.has(predicate);
}

/** The words of a run of tokens that the lexicon does not have. */
function wordsOf(tokens: Tokens, { first, end }: Sentence): Set<string> {
  const words = new Set<string>();
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    const match = lexicon.matchAt(tokens, i, end);
    if (match) i = match.end - 1;
    else if (tokens.ends[i]! - tokens.starts[i]! > 2) words.add(tokenText(tokens, i).toLowerCase());
  }
  return words;
}
