import type { Form } from '../knowledge/forms/form.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { lexingState, nextCue } from '../text/cues.ts';
import { lex } from '../text/lexer.ts';
import { relex } from '../text/relex.ts';
import type { Range } from '../text/range.ts';
import { rangeOf, tokenAt, type Tokens } from '../text/tokens.ts';
import { readCredentials } from './credentials.ts';
import { formCue, type FormLibrary, type ReadyForm } from './form-library.ts';
import { headerRange, readHeader } from './header.ts';
import { readTitledIssues } from './issues.ts';
import { type Layout, readLayout } from './layout.ts';
import { readOtherIssues } from './other-issues.ts';
import { otherProgramOf } from './other-program.ts';
import { LETTER_WEIGHT, recogniseForm } from './recognise.ts';
import { readSections } from './sections.ts';
import { readSignature, signatureStart } from './signature.ts';
import { readStatement } from './statement.ts';
import type { IssueNode, LetterTree, SectionNode, Span, StatementNode } from './tree.ts';

/**
 * Reads the structure of a text. Never fails and never loses text: what it does not know stays inside the part it is in.
 * `form` names a form by its id; without it, or if there is none of that name, the form is recognized from the text. `before`, the tree
 * of an earlier version, makes it faster, and the same.
 */
export function parseLetter(text: string, library: FormLibrary, form?: string, before?: LetterTree): LetterTree {
  const tokens = tokensOf(text, before);
  const { ready, weight, isSure } = recogniseForm(tokens, library, form);
  const layout = readLayout(tokens);
  // A form of the team's own may be that of another program.
  const isOwn = !builtInForms.includes(ready.form) && (ready.form.id === form || weight >= LETTER_WEIGHT);
  const otherProgram = isOwn ? undefined : otherProgramOf(tokens, weight);
  if (otherProgram) return { ...emptyTree(tokens, layout, ready.form), otherProgram };
  const sections = readSections(tokens, layout, ready);
  const issues = readIssues(tokens, layout, sections, ready);
  const isLetter = weight >= LETTER_WEIGHT;
  if (!isLetter && sections.length === 0 && issues.some(({ title }) => isBareTitle(text.slice(title.start, title.end))))
    return emptyTree(tokens, layout, ready.form);
  const header = readHeader(tokens, headerEnd(tokens, sections), ready);
  return {
    text,
    tokens,
    layout,
    form: ready.form,
    isFormSure: isSure,
    isLetter,
    otherProgram,
    header,
    headerRange: headerRange(header),
    sections,
    statement: statementOf(tokens, sections, ready),
    credentials: readCredentials(tokens, layout, credentialsSpan(tokens, sections, ready), ready),
    signature: readSignature(tokens, sections, sections.at(-1)?.span ?? { first: 0, end: 0 }),
    intros: readIntros(tokens, ready),
    issues,
  };
}

/** Returns whether a title requests nothing: decisions of all kinds have “Decision: denied”. */
function isBareTitle(title: string): boolean {
  return /^(?:final |review )?(?:decision|determination|outcome|result)$/i.test(title.trim());
}

/** The tree of a text in which nothing is to be read. */
function emptyTree(tokens: Tokens, layout: Layout, form: Form): LetterTree {
  return {
    text: tokens.text,
    tokens,
    layout,
    form,
    isFormSure: false,
    isLetter: false,
    otherProgram: undefined,
    header: [],
    headerRange: undefined,
    sections: [],
    statement: [],
    credentials: undefined,
    signature: { range: undefined, names: [] },
    intros: new Map(),
    issues: [],
  };
}

function tokensOf(text: string, before: LetterTree | undefined): Tokens {
  const tokens = before && stateOf(before.tokens) === lexingState() ? relex(text, before.tokens) : lex(text);
  stateOf(tokens);
  return tokens;
}

/** What the lexer knew when tokens were read; asked first when they are. */
function stateOf({ memo }: Tokens): number {
  return memo.once(stateOf, lexingState);
}

/** The header comes before the first section that holds prose. */
function headerEnd(tokens: Tokens, sections: readonly SectionNode[]): number {
  const first = sections.find(({ section }) => section.role !== 'issues' && section.role !== 'other');
  return first ? tokenAt(tokens, first.range.start) : tokens.count;
}

function statementOf(tokens: Tokens, sections: readonly SectionNode[], ready: ReadyForm): StatementNode[] {
  const section = sections.find((node) => node.section.role === 'statement');
  return section && section.span.first < section.span.end ? readStatement(tokens, section.span, ready) : [];
}

function readIntros(tokens: Tokens, ready: ReadyForm): Map<string, Range> {
  const intros = new Map<string, Range>();
  for (let i = 0; (i = nextCue(tokens, i, tokens.count, formCue)) < tokens.count; i++) {
    const match = ready.intros.matchAt(tokens, i);
    if (match && !intros.has(match.value)) intros.set(match.value, rangeOf(tokens, i, match.end));
  }
  return intros;
}

function credentialsSpan(tokens: Tokens, sections: readonly SectionNode[], ready: ReadyForm): Span {
  const own = sections.find(({ section }) => section.role === 'credentials');
  if (own && ready.form.credentials.style === 'section') return unsigned(tokens, own.span, false);
  const statement = sections.find(({ section }) => section.role === 'statement');
  if (statement) return unsigned(tokens, statement.span, false);
  const summary = sections.find(({ section }) => section.role === 'summary');
  return { first: 0, end: summary ? summary.span.first : tokens.count };
}

/** A span without the signature at its end. */
function unsigned(tokens: Tokens, span: Span, afterSentence = true): Span {
  return { first: span.first, end: signatureStart(tokens, span, afterSentence) };
}

function readIssues(tokens: Tokens, layout: Layout, sections: readonly SectionNode[], ready: ReadyForm): IssueNode[] {
  if (ready.form.issues.style !== 'decided-title') return readOtherIssues(tokens, sections, ready);
  const own = sections.filter(({ section }) => section.role === 'issues');
  // Without their heading the issues stand in whatever section comes last.
  const spans =
    own.length > 0 ? own.map(({ span }) => span) : [sections.at(-1)?.span ?? { first: 0, end: tokens.count }];
  return spans.flatMap((span) => readTitledIssues(tokens, layout, unsigned(tokens, span), ready));
}
