/** A small PDF of two pages with ruled boxes, as a scan would look in outline. */
export function samplePdf(title: string): Uint8Array<ArrayBuffer> {
  const page = (number: number) =>
    [
      'BT /F1 18 Tf 60 780 Td', `(${title} - ${number}) Tj ET`, '0.5 w',
      ...Array.from({ length: 14 }, (_, row) => `60 ${720 - row * 46} 475 36 re S BT /F1 10 Tf 70 ${734 - row * 46} Td (Field ${row + 1}: AOZORA HINATA 2018-04-12) Tj ET`),
    ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    ...[5, 6].map((content) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 7 0 R >> >> /Contents ${content} 0 R >>`),
    ...[1, 2].map((number) => `<< /Length ${page(number).length} >>\nstream\n${page(number)}\nendstream`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const file = `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return new TextEncoder().encode(file);
}

/** One grey pixel, for what is shown as a picture. */
export const samplePng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mN8/h8AAtMB6e3Wg8oAAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);
