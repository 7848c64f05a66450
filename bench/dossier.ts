/** A dossier of 500 scanned pages: one page of it, as a lawyer leafs through it. */
import { scannedPdf } from '../demo/dossier-files';
import { livingCase } from '../demo/living-case';
import { granted, laidDown, START, startTrial } from '../functions/read-dossier/trial';
import { median } from './client';
import { lessIsBetter, type Row } from './row';

const PAGES = 500;
/** A page as scanners make them at 200 dpi. */
const PAGE_BYTES = 250_000;
const LEAFED = 40;

export async function dossier(): Promise<Row[]> {
  const trial = await startTrial();
  try {
    const of = await livingCase({ at: new Date(START) });
    let { itemId, state } = await laidDown(trial, of, { kind: 'evidence' }, await scannedPdf(PAGES, PAGE_BYTES));
    while (state === 'preparing') ({ itemId, state } = await trial.did('o-clerk', { action: 'prepare', itemId }));
    const readingId = await granted(trial, of.caseId, 'o-defendant');
    const timed = async (page: number, tile?: object): Promise<number> => {
      const began = performance.now();
      await trial.did('o-defendant', { action: 'page', readingId, itemId, page, ...(tile ? { tile } : {}) });
      return performance.now() - began;
    };
    // The engine is loaded by the first page.
    await timed(1);
    const first = await timed(317);
    const forwards: number[] = [];
    for (let page = 318; page < 318 + LEAFED; page += 1) forwards.push(await timed(page));
    const back: number[] = [];
    for (let page = 317 + LEAFED; page > 317; page -= 1) back.push(await timed(page));
    const larger: number[] = [];
    for (let y = 0; y < 3; y += 1) for (let x = 0; x < 3; x += 1) larger.push(await timed(317, { zoom: 3, x, y }));
    const detail = `of ${PAGES} scanned pages, ${PAGE_BYTES / 1000} KB each; rights asked, noted, covered, marked; by the SDK, in process`;
    return [
      lessIsBetter('dossier: page 317 of 500, first, ms', first, 1000, 500, detail),
      lessIsBetter('dossier: the next page, warm, ms', median(forwards), 300, 150, `median of ${LEAFED} ${detail}`),
      lessIsBetter('dossier: a page seen before, ms', median(back), 300, 100, `median of ${LEAFED} ${detail}`),
      lessIsBetter('dossier: a ninth of a page, larger, ms', median(larger), 300, 150, `median of 9 ${detail}`),
    ];
  } finally {
    await trial.stop();
  }
}
