/** 核对: an officer of the court that was chosen looks at the papers and decides, with ground and name (ID-4..6, clause A). */
import { capacityName } from '../../court/agency/representation';
import { addYears, isLegalDate, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { confirmRepresentation } from '../../records/representation/confirm';
import { endRepresentation } from '../../records/representation/end';
import { moveRepresentation, notFound } from '../../records/representation/moves';
import { representationPage } from '../../records/representation/page';
import { accountOf } from '../../records/representation/principal';
import { placed, type Representation, representations } from '../../records/representation/representation';
import type { IdentityInput, IdentityResult } from './contract';
import type { Part } from './representation-moves';
import { viewOf } from './representation-views';

export type OfficerGrant = { openid: OpenId; staff: Staff };
type Result = IdentityResult<'representation'>;
type Context = WriteContext<IdentityInput<'decideBinding'>, OfficerGrant>;

export function partsOf({ roles }: Staff): Part[] {
  return [
    ...(roles.includes('window') ? (['window'] as const) : []),
    ...(roles.includes('filing-judge') ? (['judge'] as const) : []),
    ...(roles.includes('clerk') ? (['clerk'] as const) : []),
  ];
}

/** Other courts' are not known to exist. */
async function ofCourt(id: string, { courtId }: Staff): Promise<Representation> {
  const found = await representations.first({ _id: id, courtId });
  if (!found) throw notFound();
  return found;
}

export const decideBinding: WriteOperation<IdentityInput<'decideBinding'>, Result, OfficerGrant> = {
  kind: 'write',
  policy: staff('window', 'filing-judge'),
  async run(context) {
    const { input, grant, clock, note } = context;
    const found = await ofCourt(input.representationId, grant.staff);
    note({ target: found._id, courtId: found.courtId });
    if (found.openid === grant.openid) throw new CourtError('FORBIDDEN', '这是您本人的申请，请由其他工作人员核对。');
    const decided = await DECISIONS[input.decision](context, found);
    return viewOf(decided, partsOf(grant.staff), clock.now());
  },
};

const DECISIONS: Record<
  Context['input']['decision'],
  (context: Context, found: Representation) => Promise<Representation>
> = { confirm, refuse, end };

async function confirm({ input, grant: { staff: officer }, act }: Context, found: Representation) {
  // ID-4 解释50.2
  if (found.byJudge && !officer.roles.includes('filing-judge'))
    throw new CourtError('FORBIDDEN', '登记的代表人不是他，能不能代表由法官决定，请转给立案法官。');
  const until =
    found.capacity.kind === 'practitioner' ? licenceUntil(input.until, legalDateOf(act.at.getTime())) : null;
  const role = capacityName(found.capacity);
  return confirmRepresentation({
    id: found._id,
    event: 'confirm',
    act,
    principal: found.partyKey && found.capacity.kind === 'agent' ? ((await accountOf(found.partyKey)) ?? null) : null,
    set: { decision: { by: officer.name, at: act.at, ground: input.ground }, until },
    allow: ({ courtId }) => {
      if (courtId !== officer.courtId) throw notFound();
    },
    told: {
      title: '身份已核对',
      text: `法院已核对您的${role}身份，可以办理了。${until ? `有效到${legalDateText(until)}。` : ''}`,
    },
  });
}

/** 【practice】 a licence is looked at by the justice bureau each year. */
function licenceUntil(wanted: string | undefined, today: LegalDate): LegalDate {
  const most = addYears(today, 1);
  if (wanted === undefined) return most;
  if (!isLegalDate(wanted) || wanted < today || wanted > most)
    throw new CourtError('INVALID_INPUT', '有效期最长一年，从今天起算，请重新填写。', {
      until: '请填今天起一年以内的日期',
    });
  return wanted;
}

/** What has to be mended: it can be handed in again, and nothing is lost. */
async function refuse({ input, grant: { staff: officer }, act }: Context, found: Representation) {
  const { courtId } = officer;
  const refused = await moveRepresentation({
    event: 'refuse',
    id: found._id,
    act,
    whose: { courtId },
    isHis: (one) => one.courtId === courtId,
    set: { decision: command().set({ by: officer.name, at: act.at, ground: input.ground }) },
  });
  await notify({
    _id: `${refused._id}:refused:${act._id}`,
    openid: refused.openid,
    courtId,
    title: '身份材料需要补充',
    text: `您的${capacityName(refused.capacity)}材料还要补：${input.ground} 补好再交就行；也可以带原件到窗口。`,
    page: representationPage(refused._id),
    at: act.at,
    message: { template: 'roleDecided', values: { decided: legalDateOf(act.at.getTime()) } },
  });
  return refused;
}

/** Papers that turn out to be wrong, or a person who is no longer what they say: the judge's alone. */
async function end({ input, grant: { staff: officer }, act }: Context, found: Representation) {
  if (!officer.roles.includes('filing-judge'))
    throw new CourtError('FORBIDDEN', '结束已经生效的代表、代理身份，由立案法官决定。');
  return endRepresentation({
    id: found._id,
    act,
    by: 'court',
    notice: `${input.ground}（${officer.name}）`,
    alsoTold: found.partyKey ? ((await accountOf(found.partyKey)) ?? null) : null,
    allow: ({ courtId }) => {
      if (courtId !== officer.courtId) throw notFound();
    },
  });
}

/** 民诉法63: the other side learns of it from the court, and from nobody else. */
export const recordOtherSideTold: WriteOperation<IdentityInput<'recordOtherSideTold'>, Result, OfficerGrant> = {
  kind: 'write',
  policy: staff('filing-judge', 'clerk'),
  async run({ input: { representationId, how }, grant, act, clock, note }) {
    const { courtId, name } = grant.staff;
    const found = await ofCourt(representationId, grant.staff);
    note({ target: representationId, courtId });
    const told = await representations.updateAndReturn(
      { _id: representationId, courtId, otherSide: 'toTell' },
      {
        otherSide: 'told',
        lastAct: act._id,
        ...placed(representationId, act.at, false),
        decision: command().set({ by: name, at: act.at, ground: how }),
      },
    );
    if (told) return viewOf(told, partsOf(grant.staff), clock.now());
    const now = (await representations.get(representationId)) ?? found;
    if (now.lastAct === act._id) return viewOf(now, partsOf(grant.staff), clock.now());
    if (now.state === 'ended') throw new CourtError('PRECONDITION_FAILED', '已经告知过对方，或者不需要告知。');
    throw new CourtError('PRECONDITION_FAILED', '代理还没有结束，不用告知对方。');
  },
};
