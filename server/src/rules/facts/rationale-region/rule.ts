import type { Region } from '../../../knowledge/regions/region.ts';
import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { Letter } from '../../../letter/letter.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** The segments of the spine, which are taken for one another most. */
const spine = new Set(['cervical-spine', 'thoracic-spine', 'lumbar-spine', 'back']);

/** Finds rationales that argue about another segment of the spine than the requested body part. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'facts/rationale-region',
    summary: 'The rationale discusses a different segment of the spine than the request.',
    severity: 'information',
    messages: {
      other:
        'The rationale of issue {number} discusses the {found}, but the request is for the {requested}. Check that this sentence applies to the body part in dispute.',
      title: 'The title says {requested}.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const requested = issue.requests.flatMap(({ regions }) => regions);
      if (requested.length === 0) continue;
      const near = (region: Region): boolean => requested.some((asked) => areNearRegions(asked.id, region.id));
      // Every region of a sentence: one in place excuses another.
      for (const named of bySentence(letter, issue.number)) {
        const wrong = named.find(({ region, polarity }) => polarity === 1 && spine.has(region!.id) && !near(region!));
        if (!wrong || named.some(({ region }) => near(region!))) continue;
        const values = {
          ...nameOf(issue),
          found: wrong.region!.name,
          requested: requested.map(({ name }) => name).join(', '),
        };
        report({
          message: 'other',
          values,
          range: wrong.range,
          related: [{ message: 'title', values, range: issue.titleRange }],
        });
      }
    }
  },
};

/** The regions that the rationale of an issue names, its conclusion left out, sentence by sentence. */
function bySentence(letter: Letter, number: number): Fact[][] {
  const sentences = new Map<number, Fact[]>();
  for (const fact of factsWith(letter, 'named')) {
    if (fact.passage !== 'rationale' || fact.issue !== number) continue;
    sentences.set(fact.sentence, [...(sentences.get(fact.sentence) ?? []), fact]);
  }
  return [...sentences.values()];
}
