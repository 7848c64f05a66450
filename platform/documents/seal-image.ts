/** 印章图样: the picture of a court's seal, as a seal service gives it back. */

export type SealImage =
  /** A picture with a transparent ground. */
  | { is: 'png'; png: Uint8Array /** Width and height in points. */; width: number; height: number }
  /** Drawn: a ring, the court's name along it, a mark in the middle, words across. */
  | { is: 'drawn' /** In points: 4.2 cm is 119. */; diameter: number; around: string; across: string };
