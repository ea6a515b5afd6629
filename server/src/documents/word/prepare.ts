import { flattenFields } from './fields.ts';
import { writeNumbers } from './numbering.ts';
import { dropChanges, type Revisions } from './revisions.ts';
import {
  all,
  child,
  children,
  isOn,
  prepend,
  remove,
  textElement,
  textRun,
  unwrap,
  W,
  type XmlDocument,
  type XmlElement,
} from './xml.ts';

/**
 * Brings a document into what mammoth reads wholly: it drops what it does not know with all that is in it, and leaves out what is no text in
 * the file though a reader sees it. What each step is for was seen by running mammoth 1.13 on valid files.
 */
export function prepare(
  document: XmlDocument,
  numbering: XmlDocument | undefined,
  styles: XmlDocument | undefined,
): Revisions {
  for (const name of ['w:bdo', 'w:dir', 'w:customXml', 'w:smartTag'])
    for (const element of all(document, name)) unwrap(element);
  flattenFields(document);
  const revisions = dropChanges(document, styles);
  markPlaceholders(document);
  keepRubyBase(document);
  writeFormulae(document);
  replaceAll(document, 'w:cr', () => document.createElementNS(W, 'w:br'));
  replaceAll(document, 'w:ptab', () => document.createElementNS(W, 'w:tab'));
  for (const name of ['w:softHyphen', 'w:lastRenderedPageBreak', 'w:commentReference', 'w:annotationRef'])
    for (const element of all(document, name)) remove(element);
  takeOutTextBoxes(document);
  writeNumbers(document, numbering, styles);
  joinDropCaps(document);
  return revisions;
}

function replaceAll(document: XmlDocument, name: string, by: () => XmlElement): void {
  for (const element of all(document, name)) element.parentNode?.replaceChild(by(), element);
}

/** Sets brackets about what stands for a text that no one has typed: “Click here to enter text.” */
function markPlaceholders(document: XmlDocument): void {
  for (const control of all(document, 'w:sdt')) {
    if (!isOn(child(child(control, 'w:sdtPr'), 'w:showingPlcHdr'))) continue;
    const texts = all(control, 'w:t');
    const whole = texts
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim();
    if (whole === '' || /^\[.*\]$/.test(whole)) continue;
    setText(document, texts[0]!, `[${texts[0]!.textContent ?? ''}`);
    setText(document, texts.at(-1)!, `${texts.at(-1)!.textContent ?? ''}]`);
  }
}

function setText(document: XmlDocument, element: XmlElement, text: string): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  element.setAttribute('xml:space', 'preserve');
  element.appendChild(document.createTextNode(text));
}

/** Words with a reading above them are the words. */
function keepRubyBase(document: XmlDocument): void {
  for (const ruby of all(document, 'w:ruby')) {
    const text = all(ruby, 'w:rubyBase')
      .flatMap((base) => all(base, 'w:t'))
      .map(({ textContent }) => textContent ?? '')
      .join('');
    ruby.parentNode?.replaceChild(textElement(document, text), ruby);
  }
}

function writeFormulae(document: XmlDocument): void {
  for (const formula of all(document, 'm:oMath'))
    formula.parentNode?.replaceChild(textRun(document, formulaText(formula)), formula);
}

/** A fraction has its bar, for without it half a tablet is 12 tablets; after a whole number it stands apart from that. */
function formulaText(formula: XmlElement): string {
  let text = '';
  for (const { nodeName, textContent } of all(formula, '*')) {
    if (nodeName === 'm:f' && /\d$/.test(text)) text += ' ';
    if (nodeName === 'm:den') text += '/';
    if (nodeName === 'm:t') text += textContent ?? '';
  }
  return text;
}

/** Text boxes hang on a paragraph, in one or two forms of which a reader takes one: their paragraphs are put after it. */
function takeOutTextBoxes(document: XmlDocument): void {
  for (const choice of all(document, 'mc:AlternateContent')) {
    const shown = child(choice, 'mc:Choice') ?? child(choice, 'mc:Fallback');
    for (const other of children(choice)) if (other !== shown) remove(other);
    if (shown) unwrap(shown);
    unwrap(choice);
  }
  for (const box of all(document, 'w:txbxContent')) {
    const host = hostOf(box);
    if (!host?.parentNode) continue;
    const next = host.nextSibling;
    for (const block of children(box)) host.parentNode.insertBefore(block, next);
    remove(box);
  }
}

/** The outermost paragraph that a box hangs on. */
function hostOf(box: XmlElement): XmlElement | undefined {
  for (let node = box.parentNode; node; node = node.parentNode) if (node.nodeName === 'w:p') return node as XmlElement;
  return undefined;
}

/** A large first letter is a paragraph in a frame, before the one that it belongs to. */
function joinDropCaps(document: XmlDocument): void {
  for (const frame of all(document, 'w:framePr')) {
    const kind = frame.getAttribute('w:dropCap');
    const paragraph = frame.parentNode?.parentNode as XmlElement | undefined;
    if (!kind || kind === 'none' || !paragraph) continue;
    let next = paragraph.nextSibling;
    while (next && next.nodeName !== 'w:p') next = next.nextSibling;
    if (!next) continue;
    const letter = all(paragraph, 'w:t')
      .map(({ textContent }) => textContent ?? '')
      .join('');
    prepend(next as XmlElement, textRun(document, letter));
    remove(paragraph);
  }
}
