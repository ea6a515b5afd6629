/**
 * The key under which names of documents and sections are compared: letters and digits in lower case, without spaces, marks and “and”.
 * Without spaces, since letters break titles anywhere (`Electro- diagnostic`), and without “and”, since they write `&` for it.
 */
export function citationKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+(?:and(?![a-z0-9]))?|^and(?![a-z0-9])/g, '');
}
