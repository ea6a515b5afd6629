import dwc2015 from '../../server/src/knowledge/forms/dwc-2015.json' with { type: 'json' };

/** What is in the base letter instead of its own parts; what is left out stays as it is. */
export interface LetterParts {
  readonly header?: string;
  readonly statement?: string;
  readonly credentials?: string;
  readonly summary?: string;
  readonly issues?: readonly string[];
  /** By section id, the lines that stand for its heading; an empty text takes the heading away. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Everything after the header. */
  readonly sections?: string;
}

/** What is in the base issue instead of its own title line (with decision) or rationale. */
export interface IssueParts {
  readonly title?: string;
  readonly rationale?: string;
}

const header = `Case Number:          CM16-0900001
Date Assigned:        11/09/2016                      Date of Injury:      03/14/2016
Decision Date:        12/09/2016                      UR Denial Date:      10/21/2016
Priority:             Standard                        Application          10/31/2016
                                                      Received:`;

const credentials = `The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Orthopedic Surgery`;

const summary = `A 41-year-old roofer stepped off a ladder on 03/14/2016 and has had pain in the left knee since. The diagnosis is a sprain of the left knee. On 10/12/2016 the knee bent to 110 degrees, the joint line was tender, and the ligaments held. No physical therapy has been given so far. The treating physician asked for a first course of physical therapy for the left knee.`;

/** A clean letter of the 2015 form about an invented worker: the form's fixed formulae, with the given parts instead of its own. */
export function baseLetter(parts: LetterParts = {}): string {
  const behind = parts.sections ?? sections(parts);
  return `${[parts.header ?? header, behind].filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

/** The only issue of the base letter: title with decision, both guidelines, rationale. */
export function baseIssue(parts: IssueParts = {}): string {
  const title = parts.title ?? 'Physical therapy for the left knee, 6 visits: Overturned';
  const rationale =
    parts.rationale ??
    'A short course of active therapy is advised for a sprained knee that has lost motion, and none has been given yet. The request for 6 visits of physical therapy for the left knee is medically necessary.';
  return [
    title,
    'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
    'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
    `Decision rationale: ${rationale}`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function sections(parts: LetterParts): string {
  const bodies: Record<string, string[]> = {
    'how-made': [parts.statement ?? dwc2015.statement.map(({ text }) => text).join(' ')],
    'case-summary': [parts.summary ?? summary],
    issues: [...(parts.issues ?? [baseIssue()])],
  };
  return dwc2015.sections
    .map(({ id, heading, intro }) => {
      const lines = [parts.headings?.[id] ?? heading, intro ?? ''].filter((line) => line !== '').join('\n');
      // The statement follows its heading as the opening sentence does in the other sections.
      const opening = intro === undefined ? '\n' : '\n\n';
      const text = [lines, bodies[id]!.join('\n\n')].filter((part) => part !== '').join(opening);
      return id === 'how-made' ? [text, parts.credentials ?? credentials].filter(Boolean).join('\n\n') : text;
    })
    .filter((section) => section !== '')
    .join('\n\n');
}
