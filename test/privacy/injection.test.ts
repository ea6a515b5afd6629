import { marked, type Token } from 'marked';
import { afterEach, describe, expect, test } from 'vitest';
import { type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readConfiguration } from '../../server/src/config/read.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import { makeKnowledge, readLetter } from '../../server/src/letter/read.ts';
import { guidelinePage } from '../../server/src/service/guideline-page.ts';
import { escapeMarkdown } from '../../server/src/service/markdown.ts';
import { readingPage } from '../../server/src/service/reading-page.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { Editor, PULLS, RULE_PAGES } from '../kit/pair.ts';

// What comes from a letter or a configuration is shown as it is written: read as Markdown by the library that VS Code shows hovers with,
// nothing of it becomes a link, an image, HTML or code.

const PAYLOADS = [
  '[click](command:workbench.action.terminal.new)',
  '![x](https://example.invalid/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<https://example.invalid>',
  'https://example.invalid/a www.example.invalid me@example.invalid',
  '[a]: javascript:alert(1)\n[a]',
  '`code` **bold** _it_ ~~gone~~ &lt;b&gt; &#60;b&#62;',
  '\\[x](command:a) \\\\[y](command:b)',
  '](command:a) [',
  '> quoted\n# heading\n- item\n1. one\n---\n| a | b |\n|---|---|\n| c | d |',
];

/** Every token of a Markdown text that does more than show words. */
function active(markdown: string): Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (['link', 'image', 'html', 'def', 'code', 'codespan', 'del', 'table', 'blockquote'].includes(token.type))
      found.push(token);
  });
  return found;
}

test('the library finds what is not escaped', () => {
  expect(PAYLOADS.filter((payload) => active(payload).length === 0)).toEqual(['](command:a) [']);
});

test.each(PAYLOADS)('%s is shown literally', (payload) => {
  expect(active(escapeMarkdown(payload))).toEqual([]);
  expect(active(`**${escapeMarkdown(payload.replaceAll('\n', ' '))}**`)).toEqual([]);
});

describe('hovers', () => {
  let editor: Editor;
  afterEach(() => editor.end());

  test.each(PAYLOADS)('of a letter with %s everywhere hold no link but those to our own pages', async (payload) => {
    const line = payload.replaceAll('\n', ' ');
    const text = baseLetter({
      summary: `The worker asks for physical therapy ${line} for the left knee.`,
      issues: [
        [
          `Physical therapy ${line} for the left knee, 12 visits: Upheld`,
          `Claims Administrator guideline: Decision based on MTUS ${line} 2016, Section(s): ${line}.`,
          `MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${line}.`,
          `Decision rationale: ${line} The request for 12 visits is not medically necessary.`,
        ].join('\n\n'),
      ],
    });
    editor = await Editor.start({
      capabilities: { ...PULLS, textDocument: { ...PULLS.textDocument, hover: { contentFormat: ['markdown'] } } },
    });
    const uri = 'file:///desk/draft.imr';
    await editor.open(uri, text);
    const lines = text.split('\n');
    const places = lines.flatMap((words, row) =>
      [...words.matchAll(/\S+/g)].map(({ index }) => ({ line: row, character: index })),
    );
    const shown = new Set<string>();
    for (const position of places) {
      const hover: Hover | null = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      if (hover) shown.add((hover.contents as MarkupContent).value);
    }
    expect(shown.size).toBeGreaterThan(2);
    const links = [...shown]
      .flatMap(active)
      .filter((token) => token.type !== 'link' || !String(token.href).startsWith(RULE_PAGES));
    expect(links).toEqual([]);
  });
});

describe('pages', () => {
  test.each(PAYLOADS)(
    'on a letter and on a guideline of one’s own named %s hold nothing but words and links to lines of the letter',
    (payload) => {
      const guideline = {
        id: 'house',
        extends: 'chronic-pain-2016',
        title: payload,
        publisher: payload,
        note: payload,
      };
      const configuration = {
        guidelines: [{ ...guideline, sections: [{ id: 'a', title: payload, says: payload, treatments: [] }] }],
      };
      const read = readConfiguration(JSON.stringify(configuration), {
        rules: [],
        forms: [],
        library: builtInLibrary,
      }).configuration;
      const [own] = read.guidelines;
      const page = guidelinePage(
        own ?? { ...GUIDELINES[0]!, title: payload, publisher: payload, note: payload, link: null },
      );
      const letter = readLetter(baseLetter({ summary: payload }), makeKnowledge([], read.guidelines));
      expect(active(page.text).filter((token) => token.type !== 'link' || String(token.href) !== own?.link)).toEqual(
        [],
      );
      const toLine = (token: Token): boolean =>
        token.type === 'link' &&
        /^#L\d+$/.test(String(token.href)) &&
        String(token.text) === String(token.href).replace('#L', 'line ');
      const reading = active(readingPage(letter, checkLetter(letter)));
      expect(reading.length).toBeGreaterThan(0);
      expect(reading.filter((token) => !toLine(token))).toEqual([]);
    },
  );

  test.each([
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'vscode://x/y',
    'https://a>b',
  ])('no guideline links to %s', (link) => {
    const { configuration, problems } = readConfiguration(
      JSON.stringify({ guidelines: [{ id: 'house', title: 'House', citedYears: [2016], link }] }),
      { rules: [], forms: [], library: builtInLibrary },
    );
    expect(configuration.guidelines.filter((each) => each.link === link)).toEqual([]);
    expect(problems.length + configuration.guidelines.length).toBeGreaterThan(0);
  });
});
