import { marked, type Token, type Tokens } from 'marked';

/** What scripts write into a page, with the comments around it. */
const GENERATED =
  /<!-- ([a-z]+)(?:: [^>]*)? -->[\s\S]*?<!-- \/\1 -->|<!-- figures of [^>]*-->[\s\S]*?<!-- end of the figures -->/g;

const english = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Returns the sentences of a page in Markdown, in order, as plain text on one line: those of paragraphs and list items, and each row of a table with its
 * cells joined by “ | ”. Headings, bold words that stand as one, code blocks and what scripts write have none.
 */
export function sentencesOf(page: string): string[] {
  return marked.lexer(page.replace(GENERATED, '')).flatMap(inBlock);
}

function inBlock(block: Token): string[] {
  if (block.type === 'paragraph' || block.type === 'text') return split(plain(withoutLead(block)));
  if (block.type === 'table') return (block as Tokens.Table).rows.map((row) => row.map(plain).join(' | '));
  if (block.type !== 'list') return [];
  return (block as Tokens.List).items.flatMap((item) => item.tokens.flatMap(inBlock));
}

/** Takes the bold words off that begin a text and end with a period. */
function withoutLead(block: Token): Token {
  const [first, ...rest] = 'tokens' in block ? (block.tokens ?? []) : [];
  return first?.type === 'strong' && /\w\.$/.test(plain(first)) ? { ...block, tokens: rest } : block;
}

/** What tokens and the cells of tables have in common. */
interface Words {
  readonly type?: string;
  readonly text?: string;
  readonly tokens?: readonly Words[];
}

/** Returns the words of a token without their marks; those of a picture are its description. */
function plain({ type, text = '', tokens }: Words): string {
  if (type === 'html') return '';
  return (tokens ? tokens.map(plain).join('') : text).replace(/\s+/g, ' ');
}

/** The period that ends no sentence in the name of a key: `Ctrl+.`. */
const KEY = ['+.', '+\u2027'] as const;

function split(text: string): string[] {
  return [...english.segment(text.replaceAll(...KEY))]
    .map(({ segment }) => segment.replaceAll(KEY[1], KEY[0]).trim())
    .filter(Boolean);
}
