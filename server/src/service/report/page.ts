import type { ReportData } from './data.ts';
import { counted, escapeHtml } from './html.ts';
import { firstFindings, letterFindings, letterTable, placed } from './letters.ts';
import { overview, ruleCounts, treatments, troubles } from './sections.ts';
import { STYLE } from './style.ts';

/** What a page says of itself, and what its making needs from outside. */
export interface PageOptions {
  /** Whether the data hold text of letters. */
  readonly withText: boolean;
  /** When the page is made, as people write it. */
  readonly made: string;
  /** The version of the program. */
  readonly version: string;
  /** The SHA-256 of a text in UTF-8, as base64: the page allows its one style by it, and nothing else. */
  readonly hash: (text: string) => string;
}

/** The page, piece by piece so that a big one is never whole in memory: HTML that loads nothing, runs nothing and sends nothing. */
export function* reportPage(data: ReportData, { withText, made, version, hash }: PageOptions): Generator<string> {
  const letters = placed(data);
  const anchors = firstFindings(letters);
  const text = withText
    ? 'This page contains text of the letters, which are health records: keep it as you keep them.'
    : 'This page contains no text of the letters. File names are shown as they are.';
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash(STYLE)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex"><title>Report on determination letters</title>
<style>${STYLE}</style></head>
<body><a class="skip" href="#main">Skip to the report</a>
<header><h1>Report on determination letters</h1>
<p class="quiet">${counted(data.letters, 'letter')}, checked ${escapeHtml(made)}. ${text}</p>
<nav aria-label="Parts of the report"><ul><li><a href="#overview">At a glance</a></li><li><a href="#treatments">Issues by treatment</a></li><li><a href="#rules">Findings by rule</a></li><li><a href="#letters">Letters</a></li><li><a href="#findings">Findings</a></li></ul></nav></header>
<main id="main" tabindex="-1">
`;
  yield overview(data);
  yield troubles(data);
  yield treatments(data);
  yield ruleCounts(data, anchors);
  yield letterTable(data, letters);
  yield '<section><h2 id="findings">Findings</h2>\n';
  if (anchors.size === 0) yield '<p>No findings.</p>\n';
  for (const letter of letters) if (letter.letter.findings.length > 0) yield letterFindings(letter);
  yield `</section></main>
<footer><p>Made by Determination Letters ${escapeHtml(version)} on this computer. The page loads nothing, runs nothing and sends nothing.</p></footer>
</body></html>
`;
}
