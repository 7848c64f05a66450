/** multipart/form-data as node-sdk sends it for wx.openApi: small, whole in memory, and strict. Source: RFC 7578. */

/** Whether a request's body is a form. */
export const isForm = (contentType: string | undefined): boolean =>
  contentType?.toLowerCase().startsWith('multipart/form-data') ?? false;

/** Text fields as strings; fields with a content-type of their own (`application/octet-stream`) as bytes. Throws SyntaxError. */
export function parseForm(contentType: string, body: Buffer): Record<string, string | Buffer> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  if (!boundary) throw new SyntaxError('the form has no boundary');
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  // The first mark stands at the very beginning, without the line end before it.
  if (!body.subarray(0, mark.length - 2).equals(mark.subarray(2))) throw new SyntaxError('the form begins otherwise');
  const fields: [string, string | Buffer][] = [];
  let at = mark.length - 2;
  for (;;) {
    const after = body.toString('latin1', at, at + 2);
    if (after === '--') return Object.fromEntries(fields);
    const end = body.indexOf(mark, at);
    if (after !== '\r\n' || end < 0) throw new SyntaxError('the form is cut short');
    fields.push(parsePart(body.subarray(at + 2, end)));
    at = end + mark.length;
  }
}

function parsePart(part: Buffer): [name: string, value: string | Buffer] {
  const cut = part.indexOf('\r\n\r\n');
  if (cut < 0) throw new SyntaxError('a part of the form has no headers');
  const headers = part.toString('utf8', 0, cut);
  const name = /^content-disposition: *form-data;.*\bname="([^"]*)"/im.exec(headers)?.[1];
  if (!name) throw new SyntaxError('a part of the form has no name');
  const value = part.subarray(cut + 4);
  return [name, /^content-type:/im.test(headers) ? value : value.toString('utf8')];
}
