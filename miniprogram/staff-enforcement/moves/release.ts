/** 解除查封、扣押、冻结 (ENF-7, 9): each asset by itself, on a ruling of its own. */
import type { EventOf } from '../../api/services';
import { wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { dayText } from '../../text/day';
import { measureField, measureIn, reasonField, rulingField, sceneFields, sceneIn } from '../fields';
import { cameOf, can, grave, held, type Steps } from '../move';

/** As functions/follow-enforcement/court/renew.ts has them. */
const RELEASED: Readonly<Record<EventOf<'follow-enforcement', 'release'>['ground'], string>> = {
  performed: '义务已经履行',
  security: '提供了充分有效的担保',
  excess: '超出应当履行的范围',
  notHis: '财产不是被执行人的',
  applicantAsks: '申请执行人申请解除',
  realised: '财产已经变现',
  ended: '执行已经结束',
  other: '其他',
};

export const RELEASE_STEPS: Steps = {
  release: {
    title: '解除查封、扣押、冻结',
    what: '解除',
    can: (found) => can('release', 'releasePart')(found) && held(found).length > 0,
    ruling: 'release',
    says: () => ['手续办好再记。解除以后，被执行人可以用、可以卖这项财产。', '马上告诉双方，写明为什么解除。'],
    fields: (about) => [
      measureField(about),
      rulingField(about, 'release'),
      { name: 'ground', label: '为什么解除', is: 'choice', options: optionsOf(RELEASED) },
      reasonField('写清楚', '双方都看得到。'),
      ...sceneFields(about.today),
    ],
    question: (values, { found }) => {
      const one = measureIn(found, values);
      return grave(
        '解除这一项？',
        `${one ? `${one.text}，本来到 ${dayText(one.until)}` : ''}。解除以后不能撤回，要再控制得重新裁定。`,
        '解除',
      );
    },
    verb: '解除，告诉双方',
    done: '已经解除',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'release',
          caseId,
          measureId: wordsIn(values, 'measureId'),
          rulingId: wordsIn(values, 'rulingId'),
          ground: chosen(RELEASED, wordsIn(values, 'ground'), 'other'),
          reason: wordsIn(values, 'reason'),
          ...sceneIn(values),
        }),
      ),
  },
};
