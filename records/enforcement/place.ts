/** 地点: where something was done: to the street for both sides, the place itself under seal for the court (PRIV-4). */
import { maskAddress, maskText } from '../../court/people/mask';
import { seal } from '../../platform/secrets';
import { type EnforcementEntry, placeSeal } from './entry';

/** Of what is no address as much as stands before a figure. */
function shownPlace(text: string): string {
  const street = maskAddress(text);
  return /^\*+$/.test(street) ? maskText(text.replace(/[0-9０-９].*$/su, '')).trim() || '现场' : street;
}

/** As it is kept with its entry. @param place as the officer's phone said it; missing: not given, or switched off */
export function placeOf(
  entryId: string,
  place: { text: string; exact?: string | undefined } | undefined,
): EnforcementEntry['place'] {
  if (!place) return null;
  const exact = [place.text, place.exact].filter((one) => one !== undefined).join('\n');
  return { text: shownPlace(place.text), exact: seal(exact, placeSeal(entryId)) };
}
