/** 字库: Noto Serif SC (SIL Open Font License), Regular with all its characters and Bold for headings. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { TrueType } from './true-type';

export type Weight = 'regular' | 'bold';

/** The files as the build lays them beside a function's bundle (scripts/late-bundles.ts), and as the package has them. */
export const FONT_FILES: Record<Weight, { built: string; source: string }> = {
  regular: {
    built: 'fonts/NotoSerifSC-Regular.ttf',
    source: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  bold: {
    built: 'fonts/NotoSerifSC-Bold.ttf',
    source: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  },
};

const opened = new Map<Weight, TrueType>();

/** Opened once a process. */
export function fontOf(weight: Weight): TrueType {
  const known = opened.get(weight);
  if (known) return known;
  const font = new TrueType(fontFile(weight));
  opened.set(weight, font);
  return font;
}

/** Where its file is. */
export function fontFile(weight: Weight): string {
  const { built, source } = FONT_FILES[weight];
  const beside = path.join(__dirname, built);
  return existsSync(beside) ? beside : createRequire(__filename).resolve(source);
}
