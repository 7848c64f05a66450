/** 核对原件的状态, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const ORIGINAL_STATES = {
  asked: { name: '等核对', next: '请把原件带到或者寄到法院核对。' },
  shown: { name: '已核对', next: '原件已经核对并记录，请把原件收好。', final: true },
  dropped: { name: '不用提交', next: '法院不再要求这份原件。', final: true },
} satisfies Record<string, StateWords>;

export const ORIGINAL_GUARDS = {} satisfies Record<string, GuardWords>;
