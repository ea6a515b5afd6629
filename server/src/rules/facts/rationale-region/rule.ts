import type { Region } from '../../../knowledge/regions/region.ts';
import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Sentence } from '../../../reading/sentences.ts';
import { termsWithin } from '../../../reading/terms.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** The segments of the spine, which are taken for one another most. */
const spine = new Set(['cervical-spine', 'thoracic-spine', 'lumbar-spine', 'back']);

/** Finds rationales that argue about another segment of the spine than the requested part of the body. */
export const rule: Rule = {
  meta: {
    id: 'facts/rationale-region',
    summary: 'The rationale argues about another segment of the spine than the request is for.',
    severity: 'information',
    scope: 'part',
    messages: {
      other:
        'The rationale of issue {number} speaks of the {found}, but the request is for the {requested}. Make sure that the sentence bears on the part of the body in dispute.',
      title: 'The title is about the {requested}.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const requested = issue.requests.flatMap(({ regions }) => regions);
      if (requested.length === 0) continue;
      const near = (region: Region): boolean => requested.some((asked) => areNearRegions(asked.id, region.id));
      for (const sentence of issue.argument?.sentences ?? []) {
        if (sentence === issue.argument?.conclusion?.verdict.sentence) continue;
        const named = regionsIn(letter, sentence);
        if (named.length === 0) continue;
        const wrong = named.find(({ region }) => spine.has(region.id) && !near(region));
        if (!wrong || named.some(({ region }) => near(region))) continue;
        const values = {
          ...nameOf(issue),
          found: wrong.region.name,
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

function regionsIn({ terms }: Letter, sentence: Sentence) {
  return termsWithin(terms, sentence.first, sentence.end).flatMap((term) =>
    term.kind === 'region' ? [{ region: term.region, range: term.range }] : [],
  );
}
