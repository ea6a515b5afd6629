import { type Hover as LspHover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ruleUrl } from '../../engine/rule-url.ts';
import type { HoverBlock } from '../../service/hover/block.ts';
import { hoverAt } from '../../service/hover.ts';
import { escapeMarkdown } from '../../service/markdown.ts';
import { type Display, toLspRange } from '../convert.ts';
import type { CheckedLetter } from '../documents.ts';
import type { FeatureClient } from '../feature-client.ts';
import { guidelineUri } from '../virtual-documents.ts';

/** What is known of a position: escaped Markdown without commands but the editor's own to open a page, or plain text. */
export function answerHover(
  document: TextDocument,
  { letter, findings }: CheckedLetter,
  position: Position,
  { rulePages, pageCommand, say }: Display,
  client: FeatureClient,
): LspHover | null {
  const hover = letter && hoverAt(letter, findings, document.offsetAt(position), say);
  if (!hover) return null;
  const range = toLspRange(document, hover.range);
  if (!client.markdownHover)
    return { range, contents: { kind: MarkupKind.PlainText, value: hover.blocks.map(plain).join('\n\n') } };
  const opened = (address: string): string =>
    pageCommand === undefined ? address : `command:${pageCommand}?${encodeURIComponent(JSON.stringify([address]))}`;
  const addressOf = ({ rule, guideline }: NonNullable<HoverBlock['link']>): string | undefined => {
    if (rule !== undefined) return opened(ruleUrl(rulePages, rule));
    return guideline !== undefined && client.virtualDocuments
      ? opened(guidelineUri(guideline, document.uri))
      : undefined;
  };
  const value = hover.blocks.map((block) => markdown(block, addressOf)).join('\n\n---\n\n');
  return { range, contents: { kind: MarkupKind.Markdown, value } };
}

function plain({ heading, lines }: HoverBlock): string {
  return [heading, ...lines].join('\n');
}

function markdown(
  { heading, lines, link }: HoverBlock,
  addressOf: (link: NonNullable<HoverBlock['link']>) => string | undefined,
): string {
  const address = link && addressOf(link);
  return [
    `**${escapeMarkdown(heading)}**`,
    ...lines.map(escapeMarkdown),
    ...(link && address ? [`[${escapeMarkdown(link.label)}](<${address}>)`] : []),
  ].join('\n\n');
}
