/** The page in front, for functions that change it. */
import { type Page, router } from '../router';

export function topPage(): Page {
  const page = router.top();
  if (!page) throw new Error('there is no page yet');
  return page;
}
