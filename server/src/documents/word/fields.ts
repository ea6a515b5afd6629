import {
  all,
  child,
  children,
  isOn,
  remove,
  textElement,
  unwrap,
  val,
  type XmlDocument,
  type XmlElement,
} from './xml.ts';

/**
 * Leaves of each field what it shows, as the file was saved: the words of a short field are those of the text; of a long one with others in its
 * instruction only the outermost result stays, since an inner one (“12” in an IF) is no text. Boxes and lists of old forms become what they show.
 */
export function flattenFields(document: XmlDocument): void {
  for (const field of all(document, 'w:fldSimple')) unwrap(field);
  const open: { shown: boolean; form: string | undefined }[] = [];
  for (const run of all(document, 'w:r')) {
    for (const part of children(run)) {
      if (part.nodeName === 'w:fldChar') {
        const type = part.getAttribute('w:fldCharType');
        if (type === 'begin' && open.push({ shown: false, form: formValue(child(part, 'w:ffData')) }) > DEEPEST)
          throw new RangeError('fields in fields');
        if (type === 'separate' && open.length > 0) open.at(-1)!.shown = true;
        else if (type === 'end') {
          const field = open.pop();
          if (field?.form !== undefined && open.every(({ shown }) => shown))
            run.insertBefore(textElement(document, field.form), part);
        }
        remove(part);
      } else if (part.nodeName === 'w:instrText' || (part.nodeName !== 'w:rPr' && isHidden(open))) remove(part);
    }
  }
}

/** No field is in so many others. */
const DEEPEST = 50;

/** Whether what is here is no result of every open field: an instruction, or what a field of a form shows again. */
function isHidden(open: readonly { shown: boolean; form: string | undefined }[]): boolean {
  return open.some(({ shown, form }) => !shown || form !== undefined);
}

/** What a box or list of an old form shows; undefined for any other field. */
function formValue(data: XmlElement | undefined): string | undefined {
  const box = child(data, 'w:checkBox');
  if (box) return isOn(child(box, 'w:checked') ?? child(box, 'w:default')) ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  if (!list) return undefined;
  const entries = children(list).filter(({ nodeName }) => nodeName === 'w:listEntry');
  const chosen = Number(val(child(list, 'w:result')) ?? val(child(list, 'w:default')) ?? 0);
  return entries[chosen] ? (val(entries[chosen]) ?? '') : '';
}
