/** 办一步: what every page of a step shares, of a living case and of an execution: asked once more, done once, and what came of it. */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import type { Question } from '../../api/question';
import type { Came } from './came';

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

export interface MovePage {
  data: typeof moveStart;
  setData(change: Partial<typeof moveStart>): void;
  load(): Promise<void>;
}

export const headOf = ({ caseNo, title, stateName }: Head): Head => ({ caseNo, title, stateName });

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

/** As a page's address has it. */
export const idFrom = (query: string | undefined): string => decodeURIComponent(query ?? '');
