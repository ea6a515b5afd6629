import { cover, type Range, trim } from '../text/range.ts';
import { Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { foldedSpan, lineEnd, nearestSpelling, skipItem } from './captions.ts';
import type { CredentialLabel, ReadyForm } from './form-library.ts';
import { type Layout, startsLine } from './layout.ts';
import type { CredentialNode, CredentialsNode, Span } from './tree.ts';

/** Reads the reviewer's credentials from the tokens of `span`, in the style of the form; undefined if nothing refers to them. */
export function readCredentials(
  tokens: Tokens,
  layout: Layout,
  span: Span,
  ready: ReadyForm,
): CredentialsNode | undefined {
  const found =
    ready.form.credentials.style === 'block' ? readBlock(tokens, layout, span, ready) : readProse(tokens, span, ready);
  const ranges = [
    ...(found.intro ? [found.intro] : []),
    ...[found.licensure, found.specialty].flatMap((node) => (node ? [cover(node.label.range, node.value)] : [])),
  ];
  if (ranges.length === 0) return undefined;
  return { range: ranges.reduce(cover), licensure: found.licensure, specialty: found.specialty };
}

interface Found {
  intro?: Range;
  licensure?: CredentialNode;
  specialty?: CredentialNode;
}

function readBlock(tokens: Tokens, layout: Layout, span: Span, ready: ReadyForm): Found {
  const found: Found = {};
  for (let i = span.first; i < span.end; i++) {
    if (!startsLine(tokens, i)) continue;
    const label = blockLabel(tokens, i, span.end, ready);
    if (!label) continue;
    if (label.kind === 'intro') found.intro ??= label.range;
    else if (label.kind === 'licensure' || label.kind === 'specialty') {
      found[label.kind] ??= {
        label: { range: label.range, expected: label.expected },
        value: blockValue(tokens, layout, label.end, span.end, ready),
      };
    }
  }
  return found;
}

function blockLabel(
  tokens: Tokens,
  lineStart: number,
  end: number,
  ready: ReadyForm,
): { kind: CredentialLabel; range: Range; expected: string | undefined; end: number } | undefined {
  const i = skipItem(tokens, lineStart, end);
  const match = ready.credentials.phrases.matchAt(tokens, i, end);
  if (match) {
    let after = match.end;
    while (
      after < end &&
      tokens.breaks[after] === 0 &&
      tokens.kinds[after] === Kind.mark &&
      tokens.values[after] !== Mark.colon
    )
      after++;
    const colon = after < end && tokens.values[after] === Mark.colon && tokens.kinds[after] === Kind.mark;
    return {
      kind: match.value,
      range: rangeOf(tokens, i, match.end),
      expected: undefined,
      end: colon ? after + 1 : match.end,
    };
  }
  const stop = Math.min(lineEnd(tokens, i), i + 12, end);
  for (let colon = i + 1; colon < stop; colon++) {
    if (tokens.values[colon] !== Mark.colon || tokens.kinds[colon] !== Kind.mark) continue;
    const near = nearestSpelling(foldedSpan(tokens, i, colon), ready.credentials.spellings);
    const { credentials } = ready.form;
    return (
      near && {
        kind: near.value,
        range: rangeOf(tokens, i, colon),
        expected:
          near.value === 'licensure'
            ? credentials.licensure
            : near.value === 'specialty'
              ? credentials.specialty
              : undefined,
        end: colon + 1,
      }
    );
  }
  return undefined;
}

/** A value of the block may run over several lines, up to the next label or a gap. */
function blockValue(tokens: Tokens, layout: Layout, first: number, end: number, ready: ReadyForm): Range {
  const start = tokens.ends[first - 1]!;
  let i = first;
  while (
    i < end &&
    !(
      tokens.breaks[i]! > 0 &&
      (tokens.breaks[i]! >= layout.paragraphBreaks ||
        ready.credentials.phrases.matchAt(tokens, i, end) !== undefined ||
        (i === first && blockLabel(tokens, i, end, ready) !== undefined))
    )
  )
    i++;
  return trim(tokens.text, { start, end: i > first ? tokens.ends[i - 1]! : start });
}

function readProse(tokens: Tokens, span: Span, ready: ReadyForm): Found {
  const found: Found = {};
  for (let i = span.first; i < span.end; i++) {
    const match = ready.credentials.phrases.matchAt(tokens, i, span.end);
    if (!match) continue;
    const kind = match.value === 'certified' ? 'specialty' : match.value === 'licensed' ? 'licensure' : undefined;
    if (!kind || found[kind]) continue;
    const start = tokens.ends[match.end - 1]!;
    let end = match.end;
    while (
      end < span.end &&
      !isStop(tokens, end) &&
      ready.credentials.phrases.matchAt(tokens, end, span.end) === undefined
    )
      end++;
    found[kind] = {
      label: { range: { start: tokens.starts[i]!, end: start }, expected: undefined },
      value: withoutJoint(
        tokens.text,
        trim(tokens.text, { start, end: end > match.end ? tokens.ends[end - 1]! : start }),
      ),
    };
    i = end - 1;
  }
  return found;
}

function isStop(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.mark && tokens.values[i] === Mark.stop;
}

/** “Family Medicine, and is” → “Family Medicine”. */
function withoutJoint(text: string, range: Range): Range {
  const joint = /(?:,?\s{1,9}and)?(?:\s{1,9}is)?$/.exec(text.slice(Math.max(range.start, range.end - 16), range.end));
  return trim(text, { start: range.start, end: range.end - (joint?.[0].length ?? 0) });
}
