/** What was heard from the court, so that a page is sent to ask again for what is new to it, and for nothing else. */

export interface Told {
  _id: string;
  page: string;
}

/** What any page has heard of: a page asks for its matter when it opens, so what was known by then is in its answer. */
const known = new Set<string>();

/**
 * For a page that opens now: says of the latest news whether some of it is new to the page and leads to its matter.
 *
 * Told before the live query was open but after the page had asked: that counts as new, or a page that opened in the very
 * moment would go on showing what no longer stands.
 *
 * @param id what one of its address's values is, as it stands there; '' for a page of all matters
 */
export function newsFor(id: string): (latest: Told[]) => boolean {
  const heard = new Set(known);
  return (latest) => {
    const fresh = latest.filter(({ _id }) => !heard.has(_id));
    for (const { _id } of fresh) {
      heard.add(_id);
      known.add(_id);
    }
    return fresh.some(({ page }) => id === '' || page.split(/[?&]/).some((part) => part.endsWith(`=${id}`)));
  };
}
