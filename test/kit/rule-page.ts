import { baseIssue, baseLetter } from './base-letter.ts';

/** A letter of an example with several. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** An example of a rule page: a letter, or the part of one that is in the base letter. */
export interface Example {
  /** From 1 within its section, for messages. */
  readonly number: number;
  /** The letter that the finding is in: its name, and its whole text. */
  readonly name: string;
  readonly text: string;
  /** The letters next to it, of a rule that compares letters. */
  readonly others: readonly NamedText[];
  /** The form it is to be read by; undefined where the form is recognised. */
  readonly form: string | undefined;
  /** Rules whose findings are no fault of the example. */
  readonly allowed: readonly string[];
}

/** A rule page taken apart. */
export interface RulePage {
  /** The title without `# `. */
  readonly title: string;
  readonly headings: readonly string[];
  /** The text under each heading, without white space at its ends. */
  readonly sections: ReadonlyMap<string, string>;
  readonly avoid: readonly Example[];
  readonly prefer: readonly Example[];
}

/** Reads a page. Throws where a fence names a part that the base letter does not have. */
export function readRulePage(markdown: string): RulePage {
  const [first = '', ...rest] = markdown.split(/^## /m);
  const sections = new Map(
    rest.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end + 1).trim()] as const;
    }),
  );
  return {
    title: first.replace(/^# /, '').trim(),
    headings: [...sections.keys()],
    sections,
    avoid: examplesIn(sections.get('Avoid') ?? ''),
    prefer: examplesIn(sections.get('Prefer') ?? ''),
  };
}

function examplesIn(section: string): Example[] {
  return [...section.matchAll(/^```(letters?)\b(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, words = '', block = ''], index) => {
      const options = words.trim().split(/\s+/).filter(Boolean);
      const valuesOf = (key: string): string[] =>
        options.filter((option) => option.startsWith(`${key}=`)).map((option) => option.slice(key.length + 1));
      const part = options.find((option) => !/^(?:form|allow)=/.test(option));
      const [first, ...others] =
        kind === 'letters'
          ? lettersIn(block)
          : [{ name: 'draft.imr', text: part === undefined ? block : letterWith(new Map([[part, trimmed(block)]])) }];
      return {
        number: index + 1,
        name: first!.name,
        text: first!.text,
        others,
        form: valuesOf('form')[0],
        allowed: valuesOf('allow'),
      };
    },
  );
}

/** Several letters of one block: after each line `=== NAME PART` stands what replaces that part of the letter of that name. */
function lettersIn(block: string): NamedText[] {
  const letters = new Map<string, Map<string, string>>();
  for (const [, name, part, text] of block.matchAll(/^=== (\S+) (\S+)\n([\s\S]*?)(?=^===|(?![\s\S]))/gm)) {
    const parts = letters.get(name!) ?? new Map<string, string>();
    letters.set(name!, parts.set(part!, trimmed(text!)));
  }
  if (letters.size < 2)
    throw new Error('A block of letters needs lines “=== NAME PART” that name two letters or more.');
  return [...letters].map(([name, parts]) => ({ name, text: letterWith(parts) }));
}

function trimmed(block: string): string {
  return block.replace(/\n$/, '');
}

/** The base letter with parts replaced by an example's blocks. */
function letterWith(parts: ReadonlyMap<string, string>): string {
  const letter: Record<string, unknown> = {};
  const issue: Record<string, string> = {};
  for (const [part, block] of parts) {
    if (part.startsWith('heading=')) letter['headings'] = { [part.slice('heading='.length)]: block };
    else if (part === 'title' || part === 'rationale') issue[part] = block;
    else if (part === 'issue') letter['issues'] = block === '' ? [] : [block];
    else if (['header', 'statement', 'credentials', 'summary', 'sections'].includes(part)) letter[part] = block;
    else throw new Error(`The base letter has no part “${part}”.`);
  }
  if (Object.keys(issue).length > 0) letter['issues'] = [baseIssue(issue)];
  return baseLetter(letter);
}
