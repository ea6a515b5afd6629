import type { Fact } from '../../../letter/facts/fact.ts';
import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import { treatmentById } from '../../../knowledge/treatments/treatments.ts';
import { requestedElsewhere } from '../../requested.ts';
import type { Rule } from '../../rule.ts';

/** Finds summaries that report the request for another body part than the title. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/summary-region',
    summary: 'The summary reports the request for a different body part than the title.',
    severity: 'warning',
    messages: {
      other:
        'The summary reports the request for the {found}, but the title of issue {number} names the {region}. Correct one of them.',
      title: 'The title names the {region}.',
    },
  },
  check(letter, report) {
    for (const { asked, title, range, titleRange } of requestedElsewhere(letter, isOtherRegion)) {
      const values = { found: asked.region!.name, region: title.region!.name, number: title.issue };
      report({ message: 'other', values, range, related: [{ message: 'title', values, range: titleRange }] });
    }
  },
};

function isOtherRegion({ subject, region }: Fact, title: Fact): boolean | undefined {
  if (!region || !title.region) return undefined;
  // Neighbors share complaints, but the neck and the upper back are two studies.
  const imaged = treatmentById(subject.id)?.kind === 'imaging' && spines.has(region.id) && spines.has(title.region.id);
  return imaged ? region.id !== title.region.id : !areNearRegions(region.id, title.region.id);
}

const spines: ReadonlySet<string> = new Set(['cervical-spine', 'thoracic-spine', 'lumbar-spine']);
