/** 叫号前后的确认: what is asked before a number loses its place. Free of wx. */
import type { Question } from '../../api/question';
import type { Current } from './desk';

/** */
export const passing = ({ number, calls, rejoined }: Current): Question => ({
  title: `${number} 过号吗？`,
  content: rejoined
    ? `叫了 ${calls} 次没有来。这个号已经重新排过一次，过号以后不能再用，本人要重新取号。`
    : `叫了 ${calls} 次没有来。过号以后，本人可以在手机上重新排一次，排在 3 位之后。`,
  confirmText: '过号',
});

/** Who is being served is finished without a question: that is what the button is for, two hundred times a day. */
export function finishing({ state, number }: Current): Question | null {
  if (state !== 'called') return null;
  return {
    title: `${number} 已经办完吗？`,
    content: '还没有按过“开始办理”。人没有来的，请不要按办完：应当再叫，或者过号。办完以后，这个号就不能再用。',
    confirmText: '已办完',
  };
}

/** Calling from one queue while somebody is at the counter. */
export function callingBeside({ state, number }: Current): Question | null {
  if (state === 'called')
    return {
      title: `${number} 还没有来`,
      content: `先叫别人的话，${number} 仍然停在本窗口，之后还要再叫或者过号。`,
      confirmText: '先叫别人',
    };
  if (state === 'serving')
    return { title: `${number} 办完了吗？`, content: `叫下一位以后，${number} 就算办完。`, confirmText: '办完再叫' };
  return null;
}
