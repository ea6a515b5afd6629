import type { Region } from '../../../knowledge/regions/region.ts';
import { areNearRegions, overlapRegions } from '../../../knowledge/regions/regions.ts';
import { factsOfIssue } from '../../../letter/facts/read.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions about another body part than the title's. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'facts/region',
    summary: 'The conclusion names a different body part than the title.',
    severity: 'error',
    messages: {
      other:
        'The conclusion of issue {number} names the {found}, but the title names the {requested}. Decide the body part in dispute.',
      title: 'The title names the {requested}.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const requested = requestedRegions(letter, issue);
      // A region that only the treatment's name tells, as the wrist of a carpal tunnel release, is also its neighbor.
      const isNamed = issue.requests.some(({ regions }) => regions.length > 0);
      const sites = issue.subject?.sites ?? [];
      const wrong = sites.find(
        ({ region }) => !requested.some((asked) => (isNamed ? isNear : isNextTo)(region, asked)),
      );
      // Where one of the requested parts is named too, the other stands for something else in the sentence.
      if (
        requested.length === 0 ||
        !wrong ||
        sites.some(({ region }) => requested.includes(region)) ||
        treatsRegion(issue, wrong.region)
      )
        continue;
      const values = {
        ...nameOf(issue),
        found: wrong.region.name,
        requested: requested.map(({ name }) => name).join(', '),
      };
      report({
        message: 'other',
        values,
        range: wrong.term.range,
        related: [{ message: 'title', values, range: issue.titleRange }],
      });
    }
  },
};

/** The body parts that an issue's title asks for something for, also those in the name of a treatment. */
function requestedRegions(letter: Letter, issue: Issue): readonly Region[] {
  const named = factsOfIssue(letter, 'site', issue.number).flatMap(({ passage, region }) =>
    passage === 'title' && region ? [region] : [],
  );
  return [...new Set([...issue.requests.flatMap(({ regions }) => regions), ...named])];
}

function isNear(one: Region, other: Region): boolean {
  return (
    overlapRegions(one.id, other.id) || (areNearRegions(one.id, other.id) && (one.id === 'back' || other.id === 'back'))
  );
}

function isNextTo(one: Region, other: Region): boolean {
  return areNearRegions(one.id, other.id);
}

/** “hand therapy” names a region in its own name. */
function treatsRegion({ requests }: Issue, region: Region): boolean {
  return requests.some(({ treatments }) => treatments.some(({ name }) => name.includes(region.name)));
}
