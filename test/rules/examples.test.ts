import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { applied, describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { readRulePage } from '../kit/rule-page.ts';
import { rulePage } from '../kit/rules.ts';

// The manual is a test: what a page says to avoid is found once and its fixes settle it, what it says to prefer is left alone.
describe.each(rules.map(({ meta }) => meta.id))('the page of %s', (id) => {
  const page = readRulePage(rulePage(id));
  const ofRule = (findings: ReturnType<typeof findingsOf>): typeof findings =>
    findings.filter(({ rule }) => rule === id);

  it.each(page.avoid)('Avoid $number raises the finding once', ({ text, form }) => {
    const findings = findingsOf(text, form);
    expect(
      ofRule(findings),
      findings.map((finding) => describeFinding(text, finding)).join('\n') || 'no findings',
    ).toHaveLength(1);
  });

  it.each(page.avoid)('every fix of Avoid $number settles it', ({ text, form }) => {
    const before = findingsOf(text, form);
    for (const fix of ofRule(before).flatMap(({ fixes }) => fixes)) {
      const after = applied(text, fix, form);
      expect(ofRule(after.findings), `“${fix.title}” leaves the finding in:\n${after.text}`).toEqual([]);
      if (!fix.safe) continue;
      const added = newFindings(before, after.findings).map((finding) => describeFinding(after.text, finding));
      expect(added, `“${fix.title}” is safe, but raises new findings`).toEqual([]);
    }
  });

  it.each(page.prefer)('Prefer $number is left alone', ({ text, form, allowed }) => {
    const findings = findingsOf(text, form).filter(
      (finding) => finding.rule === id || (weighs(finding) && !allowed.includes(finding.rule)),
    );
    expect(findings.map((finding) => describeFinding(text, finding))).toEqual([]);
  });
});
