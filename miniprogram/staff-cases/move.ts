/** 办一步的页面: what they share: the case as it stands, whether it can be done now, asked once more, done once, and what came of it. */
import { act } from '../api/act';
import { notActing } from '../api/acting';
import { call } from '../api/call';
import { failureOf } from '../api/failure';
import type { Question } from '../api/question';
import { dayOf } from '../text/day';
import { caseAt } from './addresses';
import type { Came, CourtCase } from './step';

export interface Head {
  caseNo: string;
  title: string;
  stateName: string;
}

export const moveStart: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  head: Head;
  today: string;
  moved: Came | null;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  head: { caseNo: '', title: '', stateName: '' },
  today: '',
  moved: null,
};

interface MovePage {
  data: typeof moveStart;
  setData(change: Partial<typeof moveStart>): void;
  load(): Promise<void>;
}

export const headOf = ({ caseNo, title, stateName }: Head): Head => ({ caseNo, title, stateName });

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

/** Undefined where it was not done, and the page says why. */
export async function takeMove<T extends Came>(
  page: MovePage,
  question: Question,
  send: () => Promise<T>,
): Promise<T | undefined> {
  const came: { of?: T } = {};
  const done = await act(page, question, async () => {
    came.of = await send();
  });
  if (!done || !came.of) return undefined;
  page.setData({ moved: came.of, state: 'content' });
  wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  return came.of;
}

export function backToCase(caseId: string): void {
  wx.navigateBack({ fail: () => wx.redirectTo({ url: caseAt(caseId) }) });
}

/** As a page's address has it. */
export const idFrom = (query: string | undefined): string => decodeURIComponent(query ?? '');
