import type { Issue, Letter } from '../../../letter/letter.ts';
import { type Site, sitesOf } from '../../../letter/conclusion-subject.ts';
import { type Side, termsWithin } from '../../../reading/terms.ts';
import { nameOf } from '../../issues.ts';
import { requestedSites } from '../../sites.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions and rationales on the other side of the body. */
export const rule: Rule = {
  meta: {
    id: 'facts/side',
    summary: 'The rationale speaks of the other side of the body than the title.',
    severity: 'error',
    scope: 'part',
    messages: {
      conclusion:
        'The conclusion of issue {number} is about the {found} {region}, but the title about the {side}. Decide on the side in dispute.',
      rationale:
        'The rationale of issue {number} speaks of the {found} {region}, but the title is about the {side}. Make sure that the finding is of the side in dispute.',
      title: 'The title names the {side} {region}.',
      correct: 'Change to “{side}”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const requested = requestedSites(letter, issue);
      if (requested.length === 0) continue;
      for (const { site, place } of sitesIn(letter, issue)) {
        const asked = requested.find(({ region }) => region === site.region);
        // Where the request is for both sides, or names the other one too, either may be spoken of.
        if (
          !asked ||
          site.side === undefined ||
          site.side === 'bilateral' ||
          requested.some(({ region, side }) => region === site.region && (side === site.side || side === 'bilateral'))
        )
          continue;
        const values = { ...nameOf(issue), found: site.side, region: site.region.name, side: asked.side as Side };
        const sideTerm = letter.terms[letter.terms.indexOf(site.term) - 1];
        const fixes =
          place === 'conclusion' && sideTerm?.kind === 'side'
            ? [{ title: 'correct', values, safe: false, edits: [{ range: sideTerm.range, newText: values.side }] }]
            : [];
        // A rationale may compare both sides; only the conclusion must be about the one in dispute.
        report({
          message: place,
          values,
          range: site.range,
          related: [{ message: 'title', values, range: asked.range }],
          fixes,
          ...(place === 'rationale' ? { atMost: 'information' as const } : {}),
        });
      }
    }
  },
};

function sitesIn(letter: Letter, { argument, subject }: Issue): { site: Site; place: 'conclusion' | 'rationale' }[] {
  const concluding = argument?.conclusion?.verdict.sentence;
  const found: { site: Site; place: 'conclusion' | 'rationale' }[] = (subject?.sites ?? []).map((site) => ({
    site,
    place: 'conclusion',
  }));
  for (const sentence of argument?.sentences ?? []) {
    if (sentence === concluding) continue;
    const sites = sitesOf(termsWithin(letter.terms, sentence.first, sentence.end));
    // A sentence that names both sides compares them.
    if (new Set(sites.map(({ side }) => side).filter((side) => side !== undefined)).size === 1)
      for (const site of sites) found.push({ site, place: 'rationale' });
  }
  return found;
}
