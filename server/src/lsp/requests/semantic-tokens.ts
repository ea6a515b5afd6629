import {
  type Range as LspRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { semanticKinds, semanticTokensOf } from '../../service/semantic-tokens.ts';

/** The coloured words of letters; of each open one the last answer is kept, so that the next can say only what changed. */
export class SemanticTokensAnswers {
  readonly #last = new Map<string, SemanticTokensBuilder>();

  /** All of a letter. */
  full(document: TextDocument, letter: Letter | undefined): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.#last.set(document.uri, builder);
    return push(builder, document, letter).build();
  }

  /** What changed since the answer with that id; all if it is not known any more. */
  delta(document: TextDocument, letter: Letter | undefined, previous: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.#last.get(document.uri);
    if (!builder) return this.full(document, letter);
    builder.previousResult(previous);
    return push(builder, document, letter).buildEdits();
  }

  /** Those of a range. */
  range(document: TextDocument, letter: Letter | undefined, range: LspRange): SemanticTokens {
    return push(new SemanticTokensBuilder(), document, letter, range).build();
  }

  /** A letter was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

function push(
  builder: SemanticTokensBuilder,
  document: TextDocument,
  letter: Letter | undefined,
  range?: LspRange,
): SemanticTokensBuilder {
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  for (const token of letter ? semanticTokensOf(letter, within) : []) {
    const { line, character } = document.positionAt(token.range.start);
    builder.push(line, character, token.range.end - token.range.start, semanticKinds.indexOf(token.kind), 0);
  }
  return builder;
}
