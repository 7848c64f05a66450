/** 案件进展的更正: what is shown wrongly is corrected by another entry, what should not be shown is taken back; both stay on record (PROG-6). */
import { call } from '../../api/call';
import { wordsIn } from '../../components/form/field';
import { isOfficer, type Step } from '../step';

export const COURSE_STEPS: Readonly<Record<string, Step>> = {
  correctEvent: {
    title: '更正进展',
    what: '更正进展',
    can: isOfficer,
    says: () => [
      '写对的内容。原来的一条标上“已更正”，两条都留着；看得到原来那条的人，看得到新的这条。',
      '只改进展上写错的。文书写错的，要另外裁定补正。',
    ],
    fields: () => [
      { name: 'title', label: '标题', is: 'text', most: 60 },
      { name: 'text', label: '正确的内容', is: 'long', most: 2000 },
      { name: 'reason', label: '为什么更正', is: 'text', most: 200, hint: '会写在后面，如：日期写错' },
    ],
    question: () => ({ title: '更正这一条？', content: '新的一条马上公开给看得到原来那条的人。', confirmText: '更正' }),
    verb: '更正',
    done: '已经更正',
    send: (values, { found: { caseId }, of }) =>
      call('check-progress', {
        action: 'correctEvent',
        caseId,
        eventId: of,
        title: wordsIn(values, 'title'),
        text: wordsIn(values, 'text'),
        reason: wordsIn(values, 'reason'),
      }),
  },
  withdrawEvent: {
    title: '撤回进展',
    what: '撤回进展',
    can: isOfficer,
    says: () => ['不该公开的，撤回以后谁也看不到；法院留有记录。已经看过的人，收不回来。'],
    fields: () => [
      { name: 'reason', label: '为什么撤回', is: 'long', most: 1000, hint: '只在法院留存，当事人看不到。' },
    ],
    question: () => ({
      title: '撤回这一条？',
      content: '撤回以后谁也看不到，不能恢复。',
      confirmText: '撤回',
      grave: true,
    }),
    verb: '撤回',
    done: '已经撤回',
    send: (values, { found: { caseId }, of }) =>
      call('check-progress', { action: 'withdrawEvent', caseId, eventId: of, reason: wordsIn(values, 'reason') }),
  },
};
