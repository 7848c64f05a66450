/** Bytes at once, for the functions of the file system that do not wait; a browser offers them in old XMLHttpRequests only. */

interface Got {
  found: boolean;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

export function getNow(url: string, method: 'GET' | 'HEAD' = 'GET'): Got {
  const request = new XMLHttpRequest();
  request.open(method, url, false);
  // One character a byte: its low half.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  try {
    request.send();
  } catch {
    return { found: false, bytes: new Uint8Array(), type: '' };
  }
  return {
    found: request.status >= 200 && request.status < 300,
    bytes: Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff),
    type: request.getResponseHeader('content-type') ?? '',
  };
}

export function bytesNow(blob: Blob): Uint8Array<ArrayBuffer> {
  // A byte before it: else a byte order mark at its beginning would decide how the rest is read, and be lost.
  const url = URL.createObjectURL(new Blob([' ', blob]));
  try {
    return getNow(url).bytes.subarray(1);
  } finally {
    URL.revokeObjectURL(url);
  }
}
