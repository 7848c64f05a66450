/** 办一步的页面: what they share: the case as it stands, and whether it can be done now. */
import { call } from '../api/call';
import { failureOf } from '../api/failure';
import { headOf, type MovePage } from '../components/move-frame/moving';
import { dayOf } from '../text/day';
import { caseAt } from './addresses';
import type { CourtCase } from './step';

/** Undefined where the page shows why there is none, or that it cannot be done as the case stands. */
export async function openCase(page: MovePage, can: (found: CourtCase) => boolean): Promise<CourtCase | undefined> {
  try {
    const found = await call('check-progress', { action: 'courtCase', caseId: page.data.caseId });
    const allowed = can(found);
    page.setData({
      head: headOf(found),
      today: dayOf(Date.now()),
      state: allowed || page.data.moved ? 'content' : 'empty',
    });
    return allowed ? found : undefined;
  } catch (error) {
    const { code, message } = failureOf(error);
    page.setData({ state: 'error', failure: { code, message } });
    return undefined;
  }
}

export function backToCase(caseId: string): void {
  wx.navigateBack({ fail: () => wx.redirectTo({ url: caseAt(caseId) }) });
}
