import { baseIssue, baseLetter } from './base-letter.ts';

/** An example of a rule page: a letter, or the part of one that stands in the base letter. */
export interface Example {
  /** From 1 within its section, for messages. */
  readonly number: number;
  /** The whole letter. */
  readonly text: string;
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
  return [...section.matchAll(/^```letter\b(.*)\n([\s\S]*?)^```$/gm)].map(([, words = '', block = ''], index) => {
    const options = words.trim().split(/\s+/).filter(Boolean);
    const valuesOf = (key: string): string[] =>
      options.filter((option) => option.startsWith(`${key}=`)).map((option) => option.slice(key.length + 1));
    const part = options.find((option) => !/^(?:form|allow)=/.test(option));
    return {
      number: index + 1,
      text: part === undefined ? block : letterWith(part, block.replace(/\n$/, '')),
      form: valuesOf('form')[0],
      allowed: valuesOf('allow'),
    };
  });
}

/** The base letter with one part replaced by an example's block. */
function letterWith(part: string, block: string): string {
  if (part.startsWith('heading=')) return baseLetter({ headings: { [part.slice('heading='.length)]: block } });
  switch (part) {
    case 'header':
    case 'statement':
    case 'credentials':
    case 'summary':
    case 'sections':
      return baseLetter({ [part]: block });
    case 'issue':
      return baseLetter({ issues: block === '' ? [] : [block] });
    case 'title':
    case 'rationale':
      return baseLetter({ issues: [baseIssue({ [part]: block })] });
    default:
      throw new Error(`The base letter has no part “${part}”.`);
  }
}
