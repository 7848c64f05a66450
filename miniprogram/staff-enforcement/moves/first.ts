/** 先做: taken over with what the title demands, the debtor notified, assets looked for (ENF-1, 2, FILE-12). */
import { type FormField, fenIn, wordsIn } from '../../components/form/field';
import { yuanText } from '../../text/yuan';
import { type About, cameOf, noted, type Officers, type Steps } from '../move';
import { obligationFields, obligationIn } from './obligation';

type Named = Officers['clerks'];
const options = (of: Named) => of.map(({ staffId, name }) => ({ value: staffId, label: name }));
const people = ({ officers: { clerks, judges } }: About): FormField[] => [
  {
    name: 'clerkId',
    label: '书记员',
    is: 'choice',
    options: options(clerks),
    value: clerks.length === 1 ? (clerks[0]?.staffId ?? '') : '',
  },
  {
    name: 'judgeId',
    label: '执行裁决法官（可以以后再定）',
    is: 'choice',
    optional: true,
    options: [{ value: '', label: '暂时没有' }, ...options(judges)],
  },
];

export const FIRST_STEPS: Steps = {
  takeOver: {
    title: '接案',
    what: '接这个案件',
    can: ({ taken }) => !taken,
    named: true,
    says: ({ found }) => [
      `申请书上写的：${found.applied.title || '没有写执行依据'}${found.applied.amountFen === null ? '' : `，申请执行 ${yuanText(found.applied.amountFen)}`}。请对照执行依据核对。`,
      '接案以后由您承办。接下来 10 日内向被执行人发执行通知。',
      '马上告诉申请执行人：案号、执行员是谁。被执行人现在还不知道。',
    ],
    fields: (about) => [
      ...people(about),
      { name: 'assignedBy', label: '谁分的案（院、局领导）', is: 'text', most: 50 },
      {
        name: 'assignedOn',
        label: '哪天分的',
        is: 'day',
        start: about.found.registeredOn,
        end: about.today,
        value: about.today,
      },
      ...obligationFields(about),
      ...(about.found.applied.feeFen === null && !about.found.resumes
        ? [
            {
              name: 'feeFen',
              label: '执行申请费',
              is: 'money' as const,
              optional: true,
              hint: '不填的，按申请执行的金额算。由被执行人负担，执行到款以后扣。',
            },
          ]
        : []),
    ],
    question: (_, { found }) => noted('接这个案件？', `${found.caseNo}，由您承办，马上告诉申请执行人。`, '接案'),
    verb: '接案，由我承办',
    done: '已经接案',
    async send(values, { found: { caseId } }, call) {
      const judgeId = wordsIn(values, 'judgeId');
      const feeFen = fenIn(values, 'feeFen');
      return cameOf(
        await call('follow-enforcement', {
          action: 'takeOver',
          caseId,
          clerkId: wordsIn(values, 'clerkId'),
          ...(judgeId ? { judgeId } : {}),
          assignedBy: wordsIn(values, 'assignedBy'),
          assignedOn: wordsIn(values, 'assignedOn'),
          ...(wordsIn(values, 'carried') === 'same' ? {} : { obligation: obligationIn(values) }),
          ...(feeFen === undefined ? {} : { feeFen }),
        }),
      );
    },
  },
};
