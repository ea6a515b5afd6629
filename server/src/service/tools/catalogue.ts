/** What a program that drafts letters can ask for: the same tools for VS Code's agents and for the Model Context Protocol. */
export interface LetterTool {
  readonly name: 'check_letter' | 'read_letter' | 'explain_rule';
  readonly title: string;
  /** What it does, written for the model that is to choose it. */
  readonly description: string;
  /** JSON Schema of the input. */
  readonly input: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, { readonly type: 'string'; readonly description: string }>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
}

const letterInput = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'The whole text of the letter. Leave it out where the letter is a file.' },
    path: { type: 'string', description: 'The path of the letter’s file, relative to the folder that is open.' },
  },
  additionalProperties: false,
} as const;

/** The tools, in the order in which a draft needs them. */
export const letterTools: readonly LetterTool[] = [
  {
    name: 'check_letter',
    title: 'Check a determination letter',
    description:
      'Checks a California IMR Final Determination letter: what is missing, which visit counts, dates, sides or decisions disagree, which guideline citation does not fit. Call it with every draft before it is shown to anyone. Each finding has a rule, a severity (error: the letter must not go out; warning: very likely a defect), a full sentence, the text it stands at, its place, the other place of a contradiction, and fixes as edits. Fixes that are not marked safe state facts: ask the writer.',
    input: letterInput,
  },
  {
    name: 'read_letter',
    title: 'Read a determination letter',
    description:
      'Reads an IMR Final Determination letter and gives its facts: form, header dates, reviewer, sections, and for each issue the requests with their visits, the decision, the guidelines cited, the limits quoted and the conclusion. Use it instead of guessing a count or date from the prose.',
    input: letterInput,
  },
  {
    name: 'explain_rule',
    title: 'Explain a rule of determination letters',
    description:
      'The page of one rule that check_letter names: what it finds, examples to avoid and to prefer, why it matters, and when it does not apply.',
    input: {
      type: 'object',
      properties: { rule: { type: 'string', description: 'The id of the rule, such as counts/total-mismatch.' } },
      required: ['rule'],
      additionalProperties: false,
    },
  },
];
