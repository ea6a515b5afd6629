import { describe, expect, it } from 'vitest';
import { ruleMetas } from '../../server/src/rules/index.ts';
import { applied, describeFinding, findingsOfExample, newFindings, weighs } from '../kit/fixes.ts';
import { readRulePage } from '../kit/rule-page.ts';
import { rulePage } from '../kit/rules.ts';

// The manual is a test: what a page says to avoid is found once and its fixes settle it, what it says to prefer is left alone.
describe.each(ruleMetas.map(({ id }) => id))('the page of %s', (id) => {
  const page = readRulePage(rulePage(id));
  const ofRule = (findings: ReturnType<typeof findingsOfExample>): typeof findings =>
    findings.filter(({ rule }) => rule === id);

  it.each(page.avoid)('Avoid $number raises the finding once', (example) => {
    const findings = findingsOfExample(example);
    expect(
      ofRule(findings),
      findings.map((finding) => describeFinding(example.text, finding)).join('\n') || 'no findings',
    ).toHaveLength(1);
  });

  it.each(page.avoid)('every fix of Avoid $number settles it', (example) => {
    const { text, form } = example;
    const before = findingsOfExample(example);
    for (const fix of ofRule(before).flatMap(({ fixes }) => fixes)) {
      const after = applied(text, fix, form);
      expect(ofRule(after.findings), `“${fix.title}” leaves the finding in:\n${after.text}`).toEqual([]);
      if (!fix.safe) continue;
      const added = newFindings(before, after.findings).map((finding) => describeFinding(after.text, finding));
      expect(added, `“${fix.title}” is safe, but raises new findings`).toEqual([]);
    }
  });

  it.each(page.prefer)('Prefer $number is left alone', (example) => {
    const findings = findingsOfExample(example).filter(
      (finding) => finding.rule === id || (weighs(finding) && !example.allowed.includes(finding.rule)),
    );
    expect(findings.map((finding) => describeFinding(example.text, finding))).toEqual([]);
  });
});
