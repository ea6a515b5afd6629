import type { Letter } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';

/** A stretch of a letter that a page on the web comes after; it is opened only when the writer asks for it. */
export interface LetterLink {
  readonly range: Range;
  readonly target: string;
  readonly tooltip: string;
}

/** “Labor Code 4610.5”, “Labor Code section 4610.6(f)”, “LC 4604.5” */
const LABOR_CODE =
  /\b(?:Labor[ \t\r\n]+Code|LC)[ \t\r\n]+(?:sections?[ \t\r\n]+|§{1,2}[ \t]*)?(\d{3,4}(?:\.\d{1,2})?)/g;
/** “8 CCR 9792.24.2”, “8 CCR § 9792.21”, “California Code of Regulations section 9792.6.1” */
const REGULATION =
  /\b(?:8[ \t\r\n]+CCR|(?:California[ \t\r\n]+)?Code[ \t\r\n]+of[ \t\r\n]+Regulations)[ \t\r\n,]+(?:sections?[ \t\r\n]+|§{1,2}[ \t]*)?(97\d\d(?:\.\d{1,2}){0,3})/g;

/** The links of a letter: statutes and regulations, and guidelines that the library knows an address of. */
export function linksOf(letter: Letter): LetterLink[] {
  const links: LetterLink[] = [];
  for (const match of letter.text.matchAll(LABOR_CODE))
    links.push({
      range: { start: match.index, end: match.index + match[0].length },
      target: `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=${match[1]!}.`,
      tooltip: `Labor Code ${match[1]!}`,
    });
  for (const match of letter.text.matchAll(REGULATION))
    links.push({
      range: { start: match.index, end: match.index + match[0].length },
      target: `https://www.dir.ca.gov/t8/${match[1]!.replaceAll('.', '_')}.html`,
      tooltip: `8 CCR ${match[1]!}`,
    });
  for (const issue of letter.issues)
    for (const field of [issue.claimsAdministratorCitations, issue.reviewerCitations])
      for (const { guideline, documentRange } of field?.citations ?? [])
        if (guideline?.link && documentRange.end > documentRange.start)
          links.push({
            range: documentRange,
            target: guideline.link,
            tooltip: `${guideline.source} ${guideline.title}`,
          });
  return links.sort((a, b) => a.range.start - b.range.start);
}
