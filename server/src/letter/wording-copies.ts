import type { Sentence } from '../reading/sentences.ts';
import { sameSentence, sentenceKey, SHORTEST_COPY, wordCount } from '../reading/wording/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { sentenceRange } from './conclusion.ts';
import type { Issue } from './letter.ts';
import type { CopiedRationale, Copy, Passage } from './wording.ts';

/** The fewest sentences that make a rationale a copy: one or two alike are the house's standing answers. */
const FEWEST_COPIED = 3;
/** The share of a rationale's sentences that must stand in the other one. */
const COPIED_SHARE = 0.8;

/** The sentences of one passage that stand in it before. */
export function repeatedSentences(tokens: Tokens, passages: readonly Passage[]): Copy[] {
  const copies: Copy[] = [];
  for (const { sentences } of passages) {
    if (sentences.length < 2) continue;
    const seen = new Map<number, Sentence>();
    for (const sentence of sentences) {
      if (sentence.end - sentence.first < SHORTEST_COPY) continue;
      const key = sentenceKey(tokens, sentence);
      const earlier = seen.get(key);
      if (earlier && sameSentence(tokens, earlier, sentence) && wordCount(tokens, sentence) >= SHORTEST_COPY)
        copies.push({ range: sentenceRange(tokens, sentence), earlier: sentenceRange(tokens, earlier) });
      else seen.set(key, sentence);
    }
  }
  return copies;
}

/** The rationales that were taken over from an earlier issue which asks for something else. */
export function copiedRationales(tokens: Tokens, issues: readonly Issue[]): CopiedRationale[] {
  const bodies = issues.map((issue) => ({ issue, body: bodyOf(tokens, issue) })).filter(({ body }) => body.length >= FEWEST_COPIED);
  const copies: CopiedRationale[] = [];
  bodies.forEach(({ issue, body }, index) => {
    for (const other of bodies.slice(0, index)) {
      if (!asksForOther(issue, other.issue)) continue;
      const pairs = body.flatMap(({ key, sentence }) => {
        const earlier = other.body.find((candidate) => candidate.key === key && sameSentence(tokens, candidate.sentence, sentence));
        return earlier ? [{ sentence, earlier: earlier.sentence }] : [];
      });
      if (pairs.length < FEWEST_COPIED || pairs.length < COPIED_SHARE * body.length) continue;
      const [first] = pairs;
      copies.push({
        issue: issue.number,
        from: other.issue.number,
        same: pairs.length,
        sentences: body.length,
        range: sentenceRange(tokens, first!.sentence),
        earlier: sentenceRange(tokens, first!.earlier),
      });
      return;
    }
  });
  return copies;
}

/** A rationale's sentences without verdicts, which name the request and so differ. */
function bodyOf(tokens: Tokens, { argument }: Issue): { key: number; sentence: Sentence }[] {
  if (!argument) return [];
  const verdicts = new Set(argument.verdicts.filter(({ wording }) => wording === 'law').map(({ sentence }) => sentence));
  return argument.sentences
    .filter((sentence) => !verdicts.has(sentence) && wordCount(tokens, sentence) >= SHORTEST_COPY)
    .map((sentence) => ({ key: sentenceKey(tokens, sentence), sentence }));
}

/** Whether two issues ask for different treatments; where no treatment is known, for differently named things. */
function asksForOther(a: Issue, b: Issue): boolean {
  const treatments = (issue: Issue): string[] => issue.requests.flatMap((request) => request.drug ? [request.drug.drug.generic] : request.treatments.map(({ id }) => id));
  const [own, other] = [treatments(a), treatments(b)];
  if (own.length > 0 && other.length > 0) return !own.some((id) => other.includes(id));
  return a.title.toLowerCase() !== b.title.toLowerCase();
}
