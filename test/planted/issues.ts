import type { Issue, Letter } from '../../server/src/letter/letter.ts';
import { isSpace } from '../../server/src/text/range.ts';
import { settingOf } from '../../server/src/letter/setting.ts';
import { captionRange } from './fields.ts';
import { cut, insert, overwrite, type Planting, type PlantKind } from './plant.ts';
import { misspellings } from './slips.ts';

function perIssue(letter: Letter, plant: (issue: Issue) => Planting[]): Planting[] {
  return letter.form.issues.style === 'decided-title' ? letter.issues.flatMap(plant) : [];
}

/** Whether the title is a paragraph of its own. Where it is not, only a known decision shows that an issue begins. */
function standsApart({ text, tree }: Letter, { titleRange }: Issue): boolean {
  let lineEnds = 0;
  for (let i = titleRange.start - 1; i >= 0 && isSpace(text.charCodeAt(i)); i--) if (text[i] === '\n') lineEnds++;
  return lineEnds >= tree.layout.paragraphBreaks;
}

/** A foreign word in place of every decision. */
function foreign(word: string): PlantKind {
  return {
    name: `decision “${word}”`,
    rule: 'structure/unknown-decision',
    plantings: (letter) =>
      perIssue(letter, (issue) =>
        issue.decision && standsApart(letter, issue) ? [overwrite(issue.decision.range, word)] : [],
      ),
  };
}

/** Defects of titles, decisions and whole issues. */
export const issueKinds: readonly PlantKind[] = [
  {
    name: 'decision removed',
    rule: 'structure/missing-decision',
    plantings: (letter) =>
      perIssue(letter, (issue) =>
        issue.decision && standsApart(letter, issue)
          ? [cut({ start: issue.titleRange.end, end: issue.decision.range.end }, captionRange(issue))]
          : [],
      ),
  },
  {
    name: 'decision removed, colon left',
    rule: 'structure/missing-decision',
    plantings: (letter) =>
      perIssue(letter, (issue) =>
        issue.decision && standsApart(letter, issue) ? [cut(issue.decision.range, captionRange(issue))] : [],
      ),
  },
  {
    name: 'decision misspelt',
    rule: 'structure/decision-spelling',
    plantings: (letter) =>
      perIssue(letter, (issue) =>
        issue.decision && standsApart(letter, issue) ? misspellings(letter.text, issue.decision.range) : [],
      ),
  },
  {
    name: 'dash for the colon before the decision',
    rule: 'structure/decision-spelling',
    plantings: (letter) =>
      perIssue(letter, (issue) =>
        issue.decision && standsApart(letter, issue)
          ? [overwrite({ start: issue.titleRange.end, end: issue.decision.range.start }, ' – ')]
          : [],
      ),
  },
  foreign('Denied'),
  foreign('Modified'),
  foreign('Certified'),
  {
    name: '“is” removed',
    rule: 'structure/modified-title',
    plantings: (letter) =>
      perIssue(letter, (issue) => {
        const { start, end } = issue.titleRange;
        const verb = /\s+is$/.exec(letter.text.slice(start, end));
        return verb && issue.decision ? [cut({ start: end - verb[0].length, end }, captionRange(issue))] : [];
      }),
  },
  {
    name: 'title removed',
    rule: 'structure/missing-title',
    // Without its title a later issue runs into the one before it.
    plantings: (letter) =>
      perIssue(letter, (issue) =>
        issue.number === 1 && issue.node.fields[0]
          ? [cut(captionRange(issue), { start: captionRange(issue).start, end: issue.node.fields[0].label.range.end })]
          : [],
      ),
  },
  {
    name: 'issue doubled',
    rule: 'structure/duplicate-issue',
    companions: ['structure/modified-title'],
    plantings: (letter) =>
      perIssue(letter, ({ node: { range } }) => [
        insert(
          range.end,
          settingOf(letter).paragraph + letter.text.slice(range.start, range.end) + settingOf(letter).paragraph,
        ),
      ]),
  },
  {
    name: 'all issues removed',
    rule: 'structure/no-issue',
    plantings: (letter) => {
      const [first, last] = [letter.issues[0], letter.issues.at(-1)];
      const section = letter.sections.find((node) => node.section.role === 'issues');
      if (!first || !last || !section || letter.form.issues.style !== 'decided-title') return [];
      return [cut({ start: first.node.range.start, end: last.node.range.end }, section.range)];
    },
  },
];
