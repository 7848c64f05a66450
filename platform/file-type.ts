/** 文件类型 by content, never by name: a file that is not what it says is refused. */

const TYPES = {
  pdf: { mime: 'application/pdf', name: 'PDF 文件' },
  jpg: { mime: 'image/jpeg', name: '照片' },
  png: { mime: 'image/png', name: '图片' },
  heic: { mime: 'image/heic', name: '照片' },
  mp4: { mime: 'video/mp4', name: '视频' },
  mp3: { mime: 'audio/mpeg', name: '录音' },
} as const;

export type FileType = keyof typeof TYPES;

/** What people may hand in, as they call it. */
export const ACCEPTED = 'PDF、照片（JPG、PNG、HEIC）、视频（MP4）、录音（MP3）';

export const mimeOf = (type: FileType): string => TYPES[type].mime;

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte);
const text = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** By the signature at its beginning; undefined: none that is accepted. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  if (text(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3';
  if (text(bytes, 4, 8) !== 'ftyp') return undefined;
  return /^(?:heic|heix|hevc|mif1|msf1)$/.test(text(bytes, 8, 12)) ? 'heic' : 'mp4';
}
