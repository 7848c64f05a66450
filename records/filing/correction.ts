/** 补正事项: the items of the one correction notice (FILE-6), their answers under seal, since they name people and places. */
import { maskText } from '../../court/people/mask';
import { type Sealed, seal, unseal } from '../../platform/secrets';
import type { CorrectionItem, Filing } from './filing';

export const answerAt = (filingId: string, itemId: string) => `filings/${filingId}/correction/${itemId}`;

export const sealAnswer = (filingId: string, itemId: string, text: string): Sealed =>
  seal(text, answerAt(filingId, itemId));

export const openAnswer = (filingId: string, itemId: string, sealed: Sealed): string =>
  unseal(sealed, answerAt(filingId, itemId));

export type OpenItem = Omit<CorrectionItem, 'answer'> & { answer: string | null };

/** The notice as it is read: whole by its filer, long numbers covered for the court (PRIV-4). null: there was none. */
export function openCorrection(
  { _id, correction }: Filing,
  viewer: 'filer' | 'court',
): (Omit<NonNullable<Filing['correction']>, 'items'> & { items: OpenItem[] }) | null {
  if (!correction) return null;
  const read = ({ itemId, answer }: CorrectionItem) => {
    if (answer === null) return null;
    // Handed in before answers were sealed.
    const text = typeof answer === 'string' ? answer : openAnswer(_id, itemId, answer);
    return viewer === 'filer' ? text : maskText(text);
  };
  return { ...correction, items: correction.items.map((item) => ({ ...item, answer: read(item) })) };
}
