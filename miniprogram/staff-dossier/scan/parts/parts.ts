/** 分段: a scanned file travels in parts, so that a cut loses at most one of them. Free of wx. */
const MB = 1024 * 1024;
/** A court's network sends this much in some seconds, a weak one in two minutes. */
const A_PART = 8 * MB;
/** What read-dossier takes of one item. */
export const MOST_BYTES = 400 * MB;
export const MOST_PICTURES = 300;
export const MOST_PICTURE_BYTES = 20 * MB;

/** One PDF, or pictures, a page each. */
export interface ScannedFile {
  path: string;
  size: number;
}

export interface Part {
  path: string;
  /** Bytes, of its file. */
  position: number;
  length: number;
  /** It is the file. */
  whole: boolean;
  /** Bytes of the parts before it. */
  before: number;
}

/** In order, without gap or overlap. */
export function partsOf(files: readonly ScannedFile[], form: 'pdf' | 'pictures'): Part[] {
  let before = 0;
  return files.flatMap(({ path, size }) => {
    const length = form === 'pdf' ? A_PART : size;
    return Array.from({ length: Math.ceil(size / Math.max(1, length)) }, (_, i): Part => {
      const part = {
        path,
        position: i * length,
        length: Math.min(length, size - i * length),
        whole: size <= length,
        before,
      };
      before += part.length;
      return part;
    });
  });
}

export const sizeOf = (files: readonly ScannedFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Why they cannot be laid down; '' they can. */
export function refusalOf(files: readonly ScannedFile[], form: 'pdf' | 'pictures'): string {
  if (files.some(({ size }) => size === 0)) return '文件是空的，请重新扫描或者重新选。';
  if (form === 'pdf' && sizeOf(files) > MOST_BYTES) return '超过 400 MB，请分成几份再传。';
  if (form === 'pictures' && files.length > MOST_PICTURES) return `一份材料最多 ${MOST_PICTURES} 张，请分成几份。`;
  if (form === 'pictures' && files.some(({ size }) => size > MOST_PICTURE_BYTES))
    return '有的照片超过 20 MB，请选小一些的。';
  return '';
}
