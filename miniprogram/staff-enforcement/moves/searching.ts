/** 搜查 (ENF-8; 民诉法259): signed by the president; nobody is warned of it. */
import { approvalFields, approvalIn } from '../../components/form/approval';
import { wordsIn } from '../../components/form/field';
import { debtorField } from '../fields';
import { cameOf, can, grave, type Steps } from '../move';

export const SEARCHING_STEPS: Steps = {
  search: {
    title: '签发搜查令',
    what: '签发搜查令',
    can: can('search'),
    says: () => [
      '不履行、又隐匿财产的，由院长签发搜查令。执行的时候当面出示，通知本人或者成年家属到场，基层组织派人在场。',
      '谁都不告诉。搜查完了，在“现场记录”里写。',
    ],
    fields: (about) => [
      debtorField(about),
      { name: 'place', label: '搜查哪里', is: 'text', most: 200 },
      { name: 'reasons', label: '为什么认为他隐匿财产', is: 'long', most: 1000 },
      ...approvalFields(about.today),
    ],
    question: (values) => grave('签发搜查令？', `${wordsIn(values, 'place')}。双方都看不到。`, '签发'),
    verb: '签发搜查令',
    done: '搜查令已经签发',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'search',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          place: wordsIn(values, 'place'),
          reasons: wordsIn(values, 'reasons'),
          approval: approvalIn(values),
        }),
      ),
  },
};
