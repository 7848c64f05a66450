/** 变更、追加当事人 (ENF-9; 变更、追加当事人规定): whom a sealed ruling names comes in, beside the others or in somebody's place. */
import { enteringFields, enteringIn } from '../../components/form/entering';
import { type FormField, fenIn, type Values, wordsIn } from '../../components/form/field';
import { applicationField, rulingField, rulingsOn } from '../fields';
import { type About, cameOf, can, grave, type Steps } from '../move';
import { type Ground, groundOf } from './party-grounds';

const MATTER = 'changeParties';

/** Of the ruling that is chosen. */
const chosenGround = (values: Values, { found }: About): Ground | undefined =>
  groundOf(found.rulings.find(({ documentId }) => documentId === wordsIn(values, 'rulingId'))?.ground ?? null);

/** The rulings whose ground is so. */
const rulingsWith = ({ found }: About, is: (ground: Ground) => boolean): string[] =>
  rulingsOn(found, MATTER).flatMap(({ documentId, ground }) => {
    const known = groundOf(ground);
    return known && is(known) ? [documentId] : [];
  });

/** Also who was replaced already: of several heirs each comes in by himself. */
function standingOn({ debtors, applicants, applicantsLeft }: About['found'], side: Ground['side']) {
  if (side === '被执行人') return debtors.map((one) => ({ ...one, hasLeft: one.leftOn !== null }));
  return [
    ...applicants.map((one) => ({ ...one, hasLeft: false })),
    ...applicantsLeft.map((one) => ({ ...one, hasLeft: true })),
  ];
}

function replacedField(about: About, side: Ground['side'], replaces: 'must' | 'may'): FormField {
  const { found } = about;
  return {
    name: `${replaces}:${side}`,
    label: replaces === 'must' ? `代替哪一位${side}` : `代替哪一位${side}（不代替的不选）`,
    is: 'choice',
    optional: replaces === 'may',
    options: standingOn(found, side).map(({ partyId, name, hasLeft }) => ({
      value: partyId,
      label: name,
      ...(hasLeft ? { note: '已经由别人代替；再来一位代替他的，选他' } : {}),
    })),
    hint: '被代替的人从今天起不再是当事人，看不到新的进展；送给过他的文书仍然看得到。',
    when: { field: 'rulingId', is: rulingsWith(about, (one) => one.side === side && one.replaces === replaces) },
  };
}

/** Told apart by their grounds: their titles are alike. */
function whichRuling(about: About): FormField {
  const field = rulingField(about, MATTER);
  const groundAt = (id: string) => groundOf(about.found.rulings.find((one) => one.documentId === id)?.ground ?? null);
  const options = field.options?.map((one) => ({ ...one, label: groundAt(one.value)?.label ?? one.label }));
  return { ...field, ...(options ? { options } : {}) };
}

function fields(about: About): FormField[] {
  return [
    whichRuling(about),
    replacedField(about, '被执行人', 'must'),
    replacedField(about, '被执行人', 'may'),
    replacedField(about, '申请执行人', 'must'),
    replacedField(about, '申请执行人', 'may'),
    ...enteringFields('').map((field) =>
      field.name === 'name' ? { ...field, hint: '要和裁定书里写的一样。' } : field,
    ),
    {
      name: 'limitFen',
      label: '最多承担多少钱',
      is: 'money',
      optional: true,
      hint: '照裁定书填：未缴的出资、接受的财产、承诺的金额。遗产还不清楚有多少的，可以不填。',
      when: { field: 'rulingId', is: rulingsWith(about, (one) => one.within !== undefined) },
    },
    ...(about.papers.length > 0 ? [{ ...applicationField(about, '答复哪一份申请'), optional: true }] : []),
  ];
}

const replacedIn = (values: Values, ground: Ground | undefined): string =>
  ground ? wordsIn(values, `${ground.replaces}:${ground.side}`) : '';

export const PARTY_STEPS: Steps = {
  changeParties: {
    title: '变更、追加当事人',
    what: '变更、追加当事人',
    can: can('changeParties'),
    ruling: MATTER,
    papers: 'changeDebtor',
    says: ({ found }) => [
      '除了事实清楚、争议不大的，由合议庭审查、公开听证以后裁定。一份裁定书变更或者追加一位。',
      found.state === 'roundClosed'
        ? '这次程序已经终结：恢复执行时，再向新的被执行人发执行通知。'
        : found.noticeBy === null
          ? '新的被执行人收到：裁定书、执行通知书（金钱案件还有报告财产令），日子从他自己收到起算。'
          : '执行通知还没有发。发的时候，也发给新的被执行人。',
      found.noticeBy === null
        ? '裁定书马上送达各方。'
        : '裁定书马上送达各方，对方由此知道有这个案件：怕他转移财产的，先控制财产。',
    ],
    fields,
    question: (values, about) => {
      const ground = chosenGround(values, about);
      const replaced = [...standingOn(about.found, '被执行人'), ...standingOn(about.found, '申请执行人')].find(
        ({ partyId }) => partyId === replacedIn(values, ground),
      );
      const how = replaced ? `代替${replaced.name}，` : '';
      return grave(
        '变更、追加当事人？',
        `${wordsIn(values, 'name')}${how}从今天起是本案${ground?.side ?? '当事人'}。马上告诉各方，不能撤回。`,
        '办理',
      );
    },
    verb: '变更、追加，送达',
    done: '已经办好',
    async send(values, about, call) {
      const inPlaceOf = replacedIn(values, chosenGround(values, about));
      const limitFen = fenIn(values, 'limitFen');
      const paperId = wordsIn(values, 'paperId');
      return cameOf(
        await call('follow-enforcement', {
          action: 'changeParties',
          caseId: about.found.caseId,
          rulingId: wordsIn(values, 'rulingId'),
          ...(inPlaceOf ? { inPlaceOf } : {}),
          ...(limitFen === undefined ? {} : { limitFen }),
          enters: enteringIn(values, ''),
          ...(paperId ? { paperId } : {}),
        }),
      );
    },
  },
};
