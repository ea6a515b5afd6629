/** The files of a new rule, by name. The rule compiles and finds nothing yet, so that the example on its page fails until it is written. */
export function skeleton(category: string, name: string): Record<string, string> {
  return { 'rule.ts': program(category, name), 'rule.md': page(category, name) };
}

function program(category: string, name: string): string {
  return `import type { Rule } from '../../rule.ts';

/** Finds … */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: '${category}/${name}',
    summary: 'What the rule finds, in one sentence.',
    severity: 'information',
    messages: {
      found: 'What is wrong in issue {number}, why it matters, and what to do.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      // Ask the letter model here; see server/src/letter/letter.ts for what it knows.
      const wrong = issue.number < 1;
      if (wrong) report({ message: 'found', values: { number: issue.number }, range: issue.titleRange });
    }
  },
};
`;
}

function page(category: string, name: string): string {
  return `# ${category}/${name}

## Summary

What the rule finds, in one sentence.

## Avoid

\`\`\`letter title
Physical therapy for the left knee, 6 visits: Overturned
\`\`\`

## Prefer

\`\`\`letter title
Physical therapy for the left knee, 6 visits: Overturned
\`\`\`

## Why

How the defect affects the parties who read the letter.

## What it does not report

What looks like the defect but is not.

## When not to use it

The letters for which the rule should be turned off.

## References

- The law, guideline or form that the rule is based on.
`;
}
