import { all, child, isOn, remove, val, type XmlDocument, type XmlElement } from './xml.ts';

/** What was found of changes in a file. */
export interface Revisions {
  readonly trackedChanges: boolean;
  readonly crossedOut: boolean;
}

const tracked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

/**
 * Takes out what is no text of the letter any more: words that were crossed out by hand, as a change that no one tracked, and hidden ones. What
 * tracked changes took out is the reader's business.
 */
export function dropChanges(document: XmlDocument, styles: XmlDocument | undefined): Revisions {
  const hiding = hidingStyles(styles);
  let crossedOut = false;
  for (const run of all(document, 'w:r')) {
    const properties = child(run, 'w:rPr');
    const struck = isOn(child(properties, 'w:strike')) || isOn(child(properties, 'w:dstrike'));
    if (struck) crossedOut = true;
    if (struck || isHidden(run, properties, hiding)) remove(run);
  }
  return { trackedChanges: tracked.some((name) => document.getElementsByTagName(name).length > 0), crossedOut };
}

function isHidden(run: XmlElement, properties: XmlElement | undefined, hiding: ReadonlySet<string>): boolean {
  const own = child(properties, 'w:vanish');
  if (own) return isOn(own);
  const style = val(child(properties, 'w:rStyle'));
  if (style !== undefined && hiding.has(style)) return true;
  if (hiding.size === 0) return false;
  const paragraph = paragraphOf(run);
  return hiding.has(val(child(child(paragraph, 'w:pPr'), 'w:pStyle')) ?? '');
}

function paragraphOf(run: XmlElement): XmlElement | undefined {
  for (let node = run.parentNode; node; node = node.parentNode) if (node.nodeName === 'w:p') return node as XmlElement;
  return undefined;
}

function hidingStyles(styles: XmlDocument | undefined): Set<string> {
  const hiding = new Set<string>();
  if (styles)
    for (const style of all(styles, 'w:style'))
      if (isOn(child(child(style, 'w:rPr'), 'w:vanish'))) hiding.add(style.getAttribute('w:styleId') ?? '');
  return hiding;
}
