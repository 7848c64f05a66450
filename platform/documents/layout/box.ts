/** 版面元素: what is stacked on pages: boxes as wide as the text, with marks whose y runs down from the box's top. Points (1/72 inch). */
import type { Weight } from '../font/fonts';

export type Mark =
  | {
      is: 'text';
      x: number /** Of the baseline. */;
      y: number;
      size: number;
      weight: Weight;
      pieces: readonly TextPiece[];
    }
  | { is: 'rule'; from: readonly [x: number, y: number]; to: readonly [x: number, y: number]; width: number }
  /** Where the court's seal goes: its centre. */
  | { is: 'seal'; x: number; y: number };

export interface TextPiece {
  text: string;
  /** Empty room before it. */
  gap: number;
}

export interface Box {
  height: number;
  marks: readonly Mark[];
  /** Not parted from the next box by the end of a page. */
  keep: boolean;
  /** Repeated on a page that begins with this box. */
  header?: Box;
  /** Left out at the top of a page. */
  space?: boolean;
}

/** Size of the text, and from one line to the next. */
export interface Body {
  size: number;
  line: number;
}

/** A4 and the type area of 党政机关公文格式 (GB/T 9704-2012 5.2): 22 lines of 28 characters of 三号 (16 pt). */
export const PAGE = { width: 595.28, height: 841.89, top: 104.9, bottom: 99.2, left: 79.4, textWidth: 448 } as const;
export const BODY: Body = { size: 16, line: 28.95 };
/** Lines closer together: where that alone keeps the signature from a page of its own. */
export const CLOSER: readonly Body[] = [
  { size: 16, line: 27 },
  { size: 16, line: 25.3 },
];
/** 小四: tables, forms, notes. */
export const SMALL = { size: 12, line: 19 } as const;
