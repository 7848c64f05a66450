/** 失信名单: listed with ground and period, what ends it, and the deletion (ENF-11..13). */
import type { EventOf } from '../../api/services';
import { approvalFields, approvalIn } from '../../components/form/approval';
import { type FormField, listIn, type Values, wordsIn, yesIn } from '../../components/form/field';
import { chosen, keys, optionsOf } from '../../components/form/options';
import { debtorField, debtorName, debtorsNow } from '../fields';
import { cameOf, can, grave, type Steps } from '../move';

type Ground = EventOf<'follow-enforcement', 'list'>['grounds'][number];
/** As court/enforcement/listing.ts has them (2017 第1条). */
const GROUNDS: Readonly<Record<Ground, string>> = {
  ableButRefuses: '有履行能力而拒不履行',
  obstructs: '伪造证据、暴力、威胁等妨碍、抗拒执行',
  evades: '虚假诉讼、虚假仲裁或者隐匿、转移财产等规避执行',
  breaksReporting: '违反财产报告制度',
  breaksRestriction: '违反限制消费令',
  breaksSettlement: '无正当理由拒不履行执行和解协议',
};
const yesNo = (name: string, label: string, no = '没有', yes = '有'): FormField => ({
  name,
  label,
  is: 'choice',
  optional: true,
  options: [
    { value: 'no', label: no },
    { value: 'yes', label: yes },
  ],
});
const answered = (values: Values, name: 'sufficientSecurity' | 'seizedSuffices' | 'turnNotCome') => {
  const answer = wordsIn(values, name);
  return answer ? { [name]: answer === 'yes' } : {};
};

export const LISTING_STEPS: Steps = {
  list: {
    title: '列入失信名单',
    what: '列入失信名单',
    can: (found) => can('list')(found) && debtorsNow(found).some(({ listed }) => !listed || listed.deleted),
    says: () => [
      '失信名单向社会公布，贷款、任职、出行都会受影响。光是没有钱不算失信；未成年人任何情况下都不能列入。',
      '执行通知的履行期限过了才能列。由院长签发；申请执行人申请的，15 日内决定。',
      '决定书马上送达被执行人，写明理由、期限和怎样纠正；同时告诉申请执行人。列入的，应当同时限制消费。',
    ],
    fields: (about) => [
      debtorField(about),
      { name: 'grounds', label: '法定情形', is: 'ticks', options: optionsOf(GROUNDS) },
      yesNo('sufficientSecurity', '有没有充分有效的担保'),
      yesNo('seizedSuffices', '已控制的财产够不够清偿', '不够', '够'),
      {
        ...yesNo('turnNotCome', '是不是已经轮到他履行', '已经轮到', '还没有'),
        hint: '选了“有履行能力而拒不履行”的，这三项都要查明；有担保、财产够，或者还没轮到他的，不能用这个理由列入。',
      },
      {
        name: 'reasons',
        label: '具体情形',
        is: 'long',
        most: 2000,
        hint: '写进决定书：什么时候、做了什么、有什么证据。',
      },
      { name: 'decidedOn', label: '哪天决定的', is: 'day', end: about.today, value: about.today },
      {
        name: 'extraYears',
        label: '延长几年',
        is: 'choice',
        options: [
          { value: '0', label: '不延长', note: '期限两年；“有履行能力而拒不履行”没有固定期限' },
          ...['1', '2', '3'].map((value) => ({ value, label: `延长 ${value} 年` })),
        ],
        value: '0',
      },
      {
        name: 'graveViolence',
        label: '有严重暴力、威胁',
        is: 'yes',
        hint: '多项失信行为，或者有严重暴力、威胁的，才可以延长。',
      },
      {
        name: 'birthday',
        label: '出生日期',
        is: 'day',
        start: '1900-01-01',
        end: about.today,
        optional: true,
        hint: '案卷里有身份证号的不用填。单位不填。',
      },
      ...approvalFields(about.today),
    ],
    question: (values, { found }) =>
      grave(
        '列入失信名单？',
        `${debtorName(found, wordsIn(values, 'debtor'))}：${listIn(values, 'grounds')
          .map((one) => GROUNDS[chosen(GROUNDS, one, 'evades')])
          .join('；')}。向社会公布，决定书马上送达。`,
        '列入',
      ),
    verb: '列入，送达决定书',
    done: '已经列入失信名单',
    async send(values, { found: { caseId } }, call) {
      const ticked = listIn(values, 'grounds');
      const extraYears = Number(wordsIn(values, 'extraYears'));
      const birthday = wordsIn(values, 'birthday');
      return cameOf(
        await call('follow-enforcement', {
          action: 'list',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          grounds: keys(GROUNDS).filter((key) => ticked.includes(key)),
          reasons: wordsIn(values, 'reasons'),
          decidedOn: wordsIn(values, 'decidedOn'),
          ...(extraYears > 0 ? { extraYears } : {}),
          ...(yesIn(values, 'graveViolence') ? { graveViolence: true } : {}),
          ...(birthday ? { birthday } : {}),
          ...answered(values, 'sufficientSecurity'),
          ...answered(values, 'seizedSuffices'),
          ...answered(values, 'turnNotCome'),
          approval: approvalIn(values),
        }),
      );
    },
  },
};
