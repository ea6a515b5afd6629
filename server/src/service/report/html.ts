const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as HTML that shows it and does nothing else, in an element or in a quoted attribute. Characters that HTML does not allow, among them
 * NUL and half a surrogate pair, are shown as `�`.
 */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (mark) => ENTITIES[mark]!)
      // eslint-disable-next-line no-control-regex -- these are what is intended
      .replace(/[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
  );
}

/** A number with thousands set apart. */
export function number(count: number): string {
  return count.toLocaleString('en-US');
}

/** A number with the word for what is counted. */
export function counted(count: number, word: string): string {
  return `${number(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** A part of a bar: its class, and its length as a share of the whole width, from 0 to 1. */
export interface BarPart {
  readonly kind: string;
  readonly share: number;
}

/** A bar that shows what the numbers next to it say, hidden from those who hear the page. */
export function bar(parts: readonly BarPart[]): string {
  let at = 0;
  const rects = parts.map(({ kind, share }) => {
    const rect = `<rect class="${kind}" x="${percent(at)}" width="${percent(share)}" height="100%"/>`;
    at += share;
    return share > 0 ? rect : '';
  });
  return `<svg class="bar" aria-hidden="true" focusable="false">${rects.join('')}</svg>`;
}

/** A table that can be scrolled sideways by keyboard. Heads and rows are HTML; the first cell of a row is its head, columns of `numbers` are set right. */
export function table(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
): string {
  const kind = (column: number): string => (numbers.includes(column) ? ' class="number"' : '');
  const head = heads.map((cell, column) => `<th scope="col"${kind(column)}>${cell}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, column) => (column === 0 ? `<th scope="row">${cell}</th>` : `<td${kind(column)}>${cell}</td>`)).join('')}</tr>`,
  );
  return `<div class="table" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
