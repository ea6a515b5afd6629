import type { Issue, Letter } from '../../server/src/letter/letter.ts';
import { slice } from '../../server/src/text/range.ts';
import { cut, overwrite, type PlantKind } from './plant.ts';

/** Issues with a decision of the form and a conclusion in the law's words, that agree. */
function agreeing({ issues }: Letter): Issue[] {
  return issues.filter(
    ({ decision, argument }) =>
      decision?.state === 'right' &&
      argument?.conclusion?.verdict.wording === 'law' &&
      argument.conclusion.necessary === !decision.upholds,
  );
}

/** The verdict turned round, where it is a plain “is (not) medically necessary”. */
function turned(verdict: string): string | undefined {
  const plain = verdict.replace(/\s+/g, ' ');
  const match = /^(is|are|was|were) (not )?medically necessary$/i.exec(plain);
  return match ? `${match[1]!}${match[2] ? '' : ' not'} medically necessary` : undefined;
}

/** Every kind of defect of `decision/` that is made out of what a letter says. */
export const decisionKinds: readonly PlantKind[] = [
  {
    name: 'decision word turned round',
    rule: 'decision/contradiction',
    companions: ['decision/alike-decided-differently', 'decision/claim-against-decision', 'decision/turns-round'],
    plantings: (letter) =>
      agreeing(letter).flatMap(({ decision, argument }) => {
        const other = letter.form.issues.decisions.find(({ upholds }) => upholds !== decision!.upholds);
        const { range } = argument!.conclusion!.verdict;
        return other ? [overwrite(decision!.range, other.word, range)] : [];
      }),
  },
  {
    name: 'conclusion turned round',
    rule: 'decision/contradiction',
    companions: ['decision/turns-round', 'counts/limit-comparison'],
    plantings: (letter) =>
      agreeing(letter).flatMap(({ argument }) => {
        const { range } = argument!.conclusion!.verdict;
        const words = turned(slice(letter.text, range));
        return words === undefined ? [] : [overwrite(range, words)];
      }),
  },
  {
    name: 'conclusion in the words of utilization review',
    rule: 'decision/conclusion-wording',
    plantings: (letter) =>
      agreeing(letter)
        // A verdict before the conclusion, or before it in its sentence, would become it.
        .filter(({ argument }) => argument!.verdicts.filter(({ wording }) => wording === 'law').length === 1)
        .filter(
          ({ argument }) =>
            slice(letter.text, argument!.conclusion!.range).match(/medically\s+necessary/g)?.length === 1,
        )
        .flatMap(({ argument }) => {
          const { range } = argument!.conclusion!.verdict;
          const words = turned(slice(letter.text, range));
          const negative = words !== undefined && !words.includes(' not ');
          return words === undefined ? [] : [overwrite(range, negative ? 'is non-certified' : 'is certified')];
        }),
  },
  {
    name: 'conclusion removed',
    rule: 'decision/missing-conclusion',
    // “A clearance would be appropriate.”: a sentence that is left concludes, and is told that it does so in other words than the question's.
    otherwise: ['decision/conclusion-wording'],
    plantings: (letter) =>
      agreeing(letter)
        .filter(({ argument }) => argument!.verdicts.length === 1 && argument!.sentences.length > 1)
        .map(({ argument, rationale }) => cut(argument!.conclusion!.range, rationale!.label.range)),
  },
  {
    name: 'conclusion about another treatment',
    rule: 'decision/other-treatment',
    companions: ['counts/title-conclusion', 'decision/rationale-treatment'],
    plantings: (letter) =>
      agreeing(letter).flatMap(({ subject, requests }) => {
        const named = subject?.treatments ?? [];
        if (named.length !== 1 || requests.length !== 1 || requests[0]!.drug) return [];
        const other = requests[0]!.treatments.some(({ kind }) => kind === 'therapy') ? 'a CT scan' : 'acupuncture';
        return [overwrite(named[0]!.term.range, other)];
      }),
  },
];
