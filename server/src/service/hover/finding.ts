import type { Finding } from '../../engine/finding.ts';
import { ruleSummary } from '../../engine/rule-summary.ts';
import type { Say } from '../../text/say.ts';
import type { HoverBlock } from './block.ts';

/** Says which rule a finding is of; what it found is shown by the editor. */
export function explainFinding({ rule }: Finding, say: Say): HoverBlock {
  return {
    heading: rule,
    lines: [ruleSummary(rule)].filter((line) => line !== ''),
    link: { label: say('Page about this rule'), rule },
  };
}
