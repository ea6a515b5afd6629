import { countsOf, type Finding } from '../../engine/finding.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import { type Excerpt, MAX_FINDINGS, type Outcome, type ReportLetter, type ReportPlace } from './data.ts';

/** So many characters are shown on either side of a place, and of a long place itself. */
const AROUND = 140;
const MARKED = 400;

/**
 * What a report page needs of one letter.
 * @param letter undefined if the text is too long to be read
 * @param withText whether the page may show the letter's text: excerpts, and messages, which quote it
 */
export function reportLetter(
  path: string,
  letter: Letter | undefined,
  findings: readonly Finding[],
  withText: boolean,
): ReportLetter {
  const text = letter?.text ?? '';
  const lines = new LineIndex(text);
  const placeOf = (range: Range, message: string): ReportPlace => ({
    line: lines.positionAt(range.start).line + 1,
    ...(withText ? { message, excerpt: excerptOf(text, range) } : {}),
  });
  const rules: Record<string, number> = {};
  for (const { rule } of findings) rules[rule] = (rules[rule] ?? 0) + 1;
  return {
    path,
    form: letter?.isLetter ? letter.form.name : undefined,
    issues: letter?.issues.map((issue) => ({ treatment: treatmentOf(issue), outcome: outcomeOf(issue) })) ?? [],
    severities: countsOf(findings),
    rules,
    findings: findings.slice(0, MAX_FINDINGS).map(({ rule, severity, range, message, related }) => ({
      rule,
      severity,
      ...placeOf(range, message),
      related: related.map((place) => placeOf(place.range, place.message)),
    })),
  };
}

/** The name that the library has for what an issue asks for: nothing that its writer wrote. */
function treatmentOf({ requests }: Issue): string {
  const [request] = requests;
  return request?.meant[0]?.name ?? request?.drug?.treatments[0]?.replaceAll('-', ' ') ?? 'not recognised';
}

function outcomeOf({ decision }: Issue): Outcome {
  if (decision?.upholds === undefined) return 'undecided';
  return decision.upholds ? 'upheld' : 'overturned';
}

function excerptOf(text: string, { start, end }: Range): Excerpt {
  const marked = text.slice(start, end);
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const fold = (part: string): string => part.replace(/\s+/g, ' ');
  const before = fold(text.slice(from, start));
  const after = fold(text.slice(end, to));
  return {
    // A word that is cut is left out.
    before: from > 0 ? `… ${before.slice(before.indexOf(' ') + 1)}` : before.trimStart(),
    marked: fold(marked.length > MARKED ? `${marked.slice(0, MARKED)}…` : marked),
    after: to < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after.trimEnd(),
  };
}
