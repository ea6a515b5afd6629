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
  /** JSON Schema of the answer; undefined for a page of text. */
  readonly output?: object;
}

const letterInput = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'The whole text of the letter. Omit it if the letter is a file.' },
    path: { type: 'string', description: 'The path of the letter’s file, relative to the open folder.' },
  },
  additionalProperties: false,
} as const;

const position = {
  type: 'object',
  properties: { line: { type: 'integer', minimum: 0 }, character: { type: 'integer', minimum: 0 } },
  required: ['line', 'character'],
  additionalProperties: false,
} as const;

/** Lines and characters from 0, in UTF-16 units, as in the Language Server Protocol. */
const range = {
  type: 'object',
  properties: { start: position, end: position },
  required: ['start', 'end'],
  additionalProperties: false,
} as const;

const text = { type: 'string' } as const;

const finding = {
  type: 'object',
  properties: {
    rule: text,
    severity: { enum: ['error', 'warning', 'information', 'hint'] },
    message: text,
    range,
    related: {
      type: 'array',
      items: {
        type: 'object',
        properties: { message: text, path: text, range },
        required: ['message', 'range'],
        additionalProperties: false,
      },
    },
    fixes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          title: text,
          safe: { type: 'boolean' },
          edits: {
            type: 'array',
            items: {
              type: 'object',
              properties: { range, newText: text },
              required: ['range', 'newText'],
              additionalProperties: false,
            },
          },
        },
        required: ['title', 'safe', 'edits'],
        additionalProperties: false,
      },
    },
    url: text,
    text: { type: 'string', description: 'The text of the letter that the finding refers to.' },
    change: { type: 'string', description: 'What to change, in one sentence.' },
  },
  required: ['rule', 'severity', 'message', 'range', 'related', 'fixes', 'url', 'text', 'change'],
  additionalProperties: false,
} as const;

const checked = {
  type: 'object',
  properties: {
    summary: {
      description: 'The number of findings of each severity, or a sentence if there are none.',
      anyOf: [text, { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } }],
    },
    findings: { type: 'array', items: finding },
  },
  required: ['summary', 'findings'],
  additionalProperties: false,
} as const;

const read = {
  type: 'object',
  properties: {
    path: text,
    form: text,
    header: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
    reviewer: {
      type: 'object',
      properties: { licensure: { type: 'array', items: text }, specialties: { type: 'array', items: text } },
      required: ['licensure', 'specialties'],
    },
    sections: {
      type: 'array',
      items: { type: 'object', properties: { id: text, range }, required: ['id', 'range'] },
    },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        properties: { title: text, decision: { type: ['string', 'null'] }, range, requests: { type: 'array' } },
        required: ['title', 'decision', 'range', 'requests'],
      },
    },
  },
  required: ['path', 'form', 'header', 'reviewer', 'sections', 'issues'],
  additionalProperties: false,
} as const;

/** The tools, in the order in which a draft needs them. */
export const letterTools: readonly LetterTool[] = [
  {
    name: 'check_letter',
    title: 'Check a determination letter',
    description:
      'Checks a California IMR Final Determination letter for missing parts, visit counts, dates, sides or decisions that disagree, and guideline citations that do not fit. Call it with every draft before anyone sees it. Each finding has a rule, a severity (error: fix before the letter is sent; warning: very likely a mistake), a full sentence, the text it refers to, its position, the other position of a contradiction, fixes as edits, and one sentence that says what to change. Fixes that are not marked safe state facts: ask the writer.',
    input: letterInput,
    output: checked,
  },
  {
    name: 'read_letter',
    title: 'Read a determination letter',
    description:
      'Reads an IMR Final Determination letter and returns its facts: form, header dates, reviewer, sections, and for each issue the requests with their visits, the decision, the guidelines cited, the limits quoted and the conclusion. Use it instead of guessing a count or date from the prose.',
    input: letterInput,
    output: read,
  },
  {
    name: 'explain_rule',
    title: 'Explain a determination letter rule',
    description:
      'Returns the page of one rule that check_letter names: what it finds, examples to avoid and to prefer, why it matters, and when it does not apply.',
    input: {
      type: 'object',
      properties: { rule: { type: 'string', description: 'The id of the rule, such as counts/total-mismatch.' } },
      required: ['rule'],
      additionalProperties: false,
    },
  },
];
