/** 接案以后更正: what is demanded, and who works on it, each with its reason on record. */
import { fenIn, wordsIn } from '../../components/form/field';
import { yuanText, yuanTyped } from '../../text/yuan';
import { reasonField } from '../fields';
import { cameOf, grave, isOfficer, isOpen, noted, type Steps } from '../move';

export const TAKEN_STEPS: Steps = {
  fixObligation: {
    title: '更正执行金额',
    what: '更正执行金额',
    can: isOpen,
    says: ({ found }) => [
      `现在记的：尚欠 ${yuanText(found.obligation?.debtFen ?? 0)}${found.obligation?.doubled ? `，加倍利息按本金 ${yuanText(found.obligation.doubled.baseFen)} 算` : '，不算加倍利息'}。`,
      '一般利息又算了一段、文书补正了、执行申请费按实际执行的金额算的，在这里更正。到账、发放的不在这里减，系统自己减。',
      '马上告诉双方，写明理由。',
    ],
    fields: ({ found, today }) => [
      {
        name: 'debtFen',
        label: '尚欠金额（已付的不用减）',
        is: 'money',
        value: yuanTyped(found.obligation?.debtFen ?? 0),
      },
      {
        name: 'doubling',
        label: '加倍部分的利息',
        is: 'choice',
        options: [
          { value: 'same', label: '不变' },
          { value: 'yes', label: '改成下面的' },
          { value: 'no', label: '不算' },
        ],
        value: 'same',
      },
      { name: 'doubled.baseFen', label: '计算加倍利息的本金', is: 'money', when: { field: 'doubling', is: ['yes'] } },
      {
        name: 'doubled.dueOn',
        label: '文书定的履行期限最后一天',
        is: 'day',
        end: today,
        when: { field: 'doubling', is: ['yes'] },
      },
      { name: 'feeFen', label: '执行申请费（不变的不填）', is: 'money', optional: true },
      reasonField('为什么更正', '双方都看得到。'),
    ],
    question: () => noted('更正执行金额？', '马上告诉双方。', '更正'),
    verb: '更正',
    done: '已经更正',
    async send(values, { found: { caseId } }, call) {
      const doubling = wordsIn(values, 'doubling');
      const [debtFen, feeFen] = [fenIn(values, 'debtFen'), fenIn(values, 'feeFen')];
      return cameOf(
        await call('follow-enforcement', {
          action: 'fixObligation',
          caseId,
          ...(debtFen === undefined ? {} : { debtFen }),
          ...(feeFen === undefined ? {} : { feeFen }),
          ...(doubling === 'no' ? { doubled: null } : {}),
          ...(doubling === 'yes'
            ? { doubled: { baseFen: fenIn(values, 'doubled.baseFen') ?? 0, dueOn: wordsIn(values, 'doubled.dueOn') } }
            : {}),
          reason: wordsIn(values, 'reason'),
        }),
      );
    },
  },
  changeOfficers: {
    title: '变更承办人员',
    what: '变更承办人员',
    can: isOfficer,
    named: true,
    says: () => [
      '院、局领导决定以后，在这里登记。登记以后您不再承办，看不到这个案件；新的执行员马上看得到。',
      '马上告诉双方。',
    ],
    fields: ({ officers: { officers, clerks, judges } }) => [
      ...(
        [
          ['officerId', '执行员', officers],
          ['clerkId', '书记员', clerks],
          ['judgeId', '执行裁决法官（可以不选）', judges],
        ] as const
      ).map(([name, label, own]) => ({
        name,
        label,
        is: 'choice' as const,
        optional: name === 'judgeId',
        options: own.map(({ staffId, name: who }) => ({ value: staffId, label: who })),
      })),
      { name: 'assignedBy', label: '谁决定的（院、局领导）', is: 'text', most: 50 },
      reasonField('为什么变更'),
    ],
    question: () => grave('变更承办人员？', '登记以后由新的执行员承办，马上告诉双方。', '变更'),
    verb: '登记变更',
    done: '承办人员已经变更',
    async send(values, { found: { caseId } }, call) {
      const judgeId = wordsIn(values, 'judgeId');
      return cameOf(
        await call('follow-enforcement', {
          action: 'changeOfficers',
          caseId,
          officerId: wordsIn(values, 'officerId'),
          clerkId: wordsIn(values, 'clerkId'),
          ...(judgeId ? { judgeId } : {}),
          assignedBy: wordsIn(values, 'assignedBy'),
          reason: wordsIn(values, 'reason'),
        }),
      );
    },
  },
};
