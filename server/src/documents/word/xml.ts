/** A node of a tree, as far as it is used here: the library has the types of browsers, which this program does not load. */
export interface XmlNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: XmlNode | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  appendChild(node: XmlNode): void;
  insertBefore(node: XmlNode, before: XmlNode | null): void;
  replaceChild(node: XmlNode, old: XmlNode): void;
  removeChild(node: XmlNode): void;
}

/** An element. */
export interface XmlElement extends XmlNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

/** A whole tree. */
export interface XmlDocument extends XmlNode {
  readonly documentElement: XmlElement | null;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  createElementNS(namespace: string, name: string): XmlElement;
  createTextNode(text: string): XmlNode;
}

/** The namespace of WordprocessingML. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The elements of a name below a node, in the order of the document, as a list that stays as it is. */
export function all(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return Array.from(node.getElementsByTagName(name));
}

/** The child elements of a node. */
export function children(node: XmlNode): XmlElement[] {
  const found: XmlElement[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) found.push(child as XmlElement);
  return found;
}

/** The first child element of a name. */
export function child(node: XmlNode | undefined, name: string): XmlElement | undefined {
  return node && children(node).find(({ nodeName }) => nodeName === name);
}

/** The value of an element's `w:val`; undefined if there is none. */
export function val(element: XmlElement | undefined): string | undefined {
  return element?.getAttribute('w:val') || undefined;
}

/** Whether an element that switches something on is there and does: without a value it does. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(val(element) ?? 'true');
}

/** Takes a node out of its tree. */
export function remove(node: XmlNode): void {
  node.parentNode?.removeChild(node);
}

/** Puts a node's children in its place. */
export function unwrap(node: XmlNode): void {
  const parent = node.parentNode;
  if (!parent) return;
  while (node.firstChild) parent.insertBefore(node.firstChild, node);
  parent.removeChild(node);
}

/** A run that holds a text. */
export function textRun(document: XmlDocument, text: string): XmlElement {
  const run = document.createElementNS(W, 'w:r');
  run.appendChild(textElement(document, text));
  return run;
}

/** A text as it is in a run. */
export function textElement(document: XmlDocument, text: string): XmlElement {
  const element = document.createElementNS(W, 'w:t');
  element.setAttribute('xml:space', 'preserve');
  element.appendChild(document.createTextNode(text));
  return element;
}

/** Puts a node before the first run of a paragraph, after its properties. */
export function prepend(paragraph: XmlElement, node: XmlNode): void {
  const properties = child(paragraph, 'w:pPr');
  paragraph.insertBefore(node, properties ? properties.nextSibling : paragraph.firstChild);
}
