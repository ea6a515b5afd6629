/** A tab stop of a snippet: its number, and where its placeholder is in the text. */
export interface TabStop {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** A snippet as an editor inserts it: text, tab stops, and where the cursor ends. Throws where the body does not parse. */
export function parseSnippet(body: string): { text: string; stops: TabStop[]; final: number } {
  let text = '';
  let at = 0;
  let final: number | undefined;
  const stops: TabStop[] = [];
  const literal = (ends: string): string => {
    let plain = '';
    while (at < body.length && !ends.includes(body[at]!)) {
      if (body[at] === '\\' && at + 1 < body.length) at++;
      else if (body[at] === '$') break;
      plain += body[at++];
    }
    return plain;
  };
  while (at < body.length) {
    if (body[at] !== '$') {
      text += literal('');
      continue;
    }
    const [whole, plain, number, kind] = /^\$(?:(\d+)|\{(\d+)([:|])?)/.exec(body.slice(at)) ?? [];
    if (whole === undefined) throw new Error(`a lone $ at ${String(at)} in “${body}”`);
    at += whole.length;
    const id = Number(plain ?? number);
    const start = text.length;
    if (kind === ':') text += literal('}');
    if (kind === '|') {
      text += literal(',|');
      while (body[at] === ',') {
        at++;
        literal(',|');
      }
      if (body[at++] !== '|') throw new Error(`choices do not end in “${body}”`);
    }
    if (plain === undefined && body[at++] !== '}') throw new Error(`a tab stop does not end in “${body}”`);
    if (id === 0) final = start;
    else stops.push({ number: id, start, end: text.length });
  }
  return { text, stops, final: final ?? text.length };
}
