/** A stretch of text on a page: its place from the lower left corner in points, its words, the size of its font. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Whether it is marked as no part of the text, as heads and feet are. */
  readonly artifact?: boolean;
  /** The layer it is on. */
  readonly layer?: 'shown' | 'hidden';
}

/** A field of a form on the first page, or other words on it that are no part of the page: its box, and the entries of its dictionary as PDF writes them. */
export interface PdfField {
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  readonly entries: string;
  readonly subtype?: 'FreeText';
}

/** A PDF with pages of text in Helvetica, as small as readers take it; a page without text has nothing on it. */
export function pdfFile(pages: readonly (readonly PdfText[])[], fields: readonly PdfField[] = []): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, k) => `${4 + 2 * k} 0 R`).join(' ');
  const references = fields.map((_, k) => `${4 + 2 * pages.length + k} 0 R`).join(' ');
  const form = '/DA (/F1 11 Tf 0 g) /DR << /Font << /F1 3 0 R >> >>';
  const first = 4 + 2 * pages.length + fields.length;
  const layers = { shown: `${first} 0 R`, hidden: `${first + 1} 0 R` };
  const isLayered = pages.flat().some(({ layer }) => layer);
  const properties = isLayered
    ? `/OCProperties << /OCGs [${layers.shown} ${layers.hidden}] /D << /OFF [${layers.hidden}] >> >>`
    : '';
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${properties} /AcroForm << /Fields [${references}] ${form} >> >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  pages.forEach((page, k) => {
    const content = page
      .map(({ x, y, text, size = 11, artifact, layer }) => {
        const shown = `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
        if (layer) return `/OC /${layer} BDC ${shown} EMC`;
        return artifact ? `/Artifact BMC ${shown} EMC` : shown;
      })
      .join('\n');
    objects[4 + 2 * k] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /Properties << /shown ${layers.shown} /hidden ${layers.hidden} >> >> /Contents ${5 + 2 * k} 0 R /Annots [${k === 0 ? references : ''}] >>`;
    objects[5 + 2 * k] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  fields.forEach(({ rect, entries, subtype = 'Widget' }, k) => {
    objects[4 + 2 * pages.length + k] =
      `<< /Type /Annot /Subtype /${subtype} /T (field${k}) /Rect [${rect.join(' ')}] ${entries.includes('/F ') ? entries : `${entries} /F 4`} >>`;
  });
  if (isLayered) for (const name of ['shown', 'hidden']) objects.push(`<< /Type /OCG /Name (${name}) >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, number) => {
    const at = file.length;
    file += `${number} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  const from = file.length;
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Lines of a page one below the other, from the top. */
export function lines(...texts: readonly string[]): PdfText[] {
  return texts.map((text, i) => ({ x: 72, y: 720 - 14 * i, text })).filter(({ text }) => text !== '');
}
