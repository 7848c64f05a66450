/** 失信信息的删除 (ENF-12): what ends a listing, and the deletion within three working days. */
import type { EventOf } from '../../api/services';
import { wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { boundField, debtorName, onField, reasonField } from '../fields';
import { cameOf, can, type Execution, grave, isOfficer, noted, type Steps } from '../move';

type Ending = EventOf<'follow-enforcement', 'endListing'>['ground'];
/** As court/enforcement/listing-period.ts has them (2017 第2, 10, 12条). */
const ENDINGS: Readonly<Record<Ending, string>> = {
  performed: '义务已履行或已执行完毕',
  settlementPerformed: '达成执行和解并已履行完毕',
  applicantAsks: '申请执行人书面申请删除，审查同意',
  inquiriesWithoutResult: '终本后两次以上网络查询没有财产，也没有线索',
  stayed: '因再审或破产裁定中止执行',
  notEnforced: '裁定不予执行',
  terminated: '裁定终结执行',
  periodOver: '列入期限届满',
  early: '决定提前删除',
  corrected: '列入错误，决定纠正',
};
/** @param ends whether what ends it is on record */
const isListed = ({ debtors }: Execution, ends: boolean): boolean =>
  debtors.some(({ listed }) => listed && !listed.deleted && (listed.deleteBy !== null) === ends);

export const DELISTING_STEPS: Steps = {
  endListing: {
    title: '失信信息要删除了',
    what: '登记要删除的理由',
    can: (found) => isOfficer(found) && isListed(found, false),
    says: () => [
      '期限到了、履行了，或者决定提前删除、纠正的，先在这里登记理由。从这天起三个工作日内要删除。',
      '有期限的，期限没到以前，要删除就选“决定提前删除”。系统不会自己删除。',
      '马上告诉双方。',
    ],
    fields: (about) => [
      boundField(about),
      { name: 'ground', label: '为什么删除', is: 'choice', options: optionsOf(ENDINGS) },
      onField(about.today, '哪天发生、决定的', about.found.registeredOn),
      reasonField('写清楚'),
    ],
    question: (values) =>
      noted(
        '登记删除的理由？',
        `${ENDINGS[chosen(ENDINGS, wordsIn(values, 'ground'), 'early')]}。三个工作日内删除。`,
        '登记',
      ),
    verb: '登记，告诉双方',
    done: '已经登记，三个工作日内删除',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'endListing',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          ground: chosen(ENDINGS, wordsIn(values, 'ground'), 'early'),
          on: wordsIn(values, 'on'),
          reason: wordsIn(values, 'reason'),
        }),
      ),
  },
  delist: {
    title: '失信信息已经删除',
    what: '记删除',
    can: (found) => can('delist')(found) && isListed(found, true),
    says: () => ['先在失信名单系统里删除，删好再记。', '马上告诉双方。'],
    fields: (about) => [
      boundField(about),
      onField(about.today, '哪天删除的', about.found.registeredOn),
      reasonField('怎样删除的'),
    ],
    question: (values, { found }) =>
      grave('记入已经删除？', `${debtorName(found, wordsIn(values, 'debtor'))}。马上告诉双方。`, '记入'),
    verb: '记入删除',
    done: '已经记入删除',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'delist',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          on: wordsIn(values, 'on'),
          reason: wordsIn(values, 'reason'),
        }),
      ),
  },
};
