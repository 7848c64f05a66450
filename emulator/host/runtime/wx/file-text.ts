/** The encodings of readFile and writeFile (WeChat, "FileSystemManager.readFile"). */

export type Encoding =
  | 'ascii'
  | 'base64'
  | 'binary'
  | 'hex'
  | 'latin1'
  | 'ucs2'
  | 'ucs-2'
  | 'utf16le'
  | 'utf-16le'
  | 'utf8'
  | 'utf-8';

type Bytes = Uint8Array<ArrayBuffer>;

const CHUNK = 0x8000;

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

const fromLatin1 = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

function fromUtf16(text: string): Bytes {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}

export function textOf(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'base64':
      return btoa(latin1(bytes));
    case 'hex':
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    case 'ascii':
      return latin1(bytes.map((byte) => byte & 0x7f));
    case 'binary':
    case 'latin1':
      return latin1(bytes);
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
    default:
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

export function bytesOf(text: string, encoding: Encoding): Bytes {
  switch (encoding) {
    case 'base64':
      return fromLatin1(atob(text));
    case 'hex':
      return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    case 'ascii':
    case 'binary':
    case 'latin1':
      return fromLatin1(text);
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return fromUtf16(text);
    default:
      return new Uint8Array(new TextEncoder().encode(text));
  }
}
