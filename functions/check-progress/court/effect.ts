/** 生效 (TIME-8, MED-8): the program computes from each party's own service or signature, the clerk confirms; the certificate of it. */
import { effectivenessCertificate } from '../../../court/documents/effectiveness-certificate';
import { finality } from '../../../court/time/appeal-period';
import { isLegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Case } from '../../../records/case/case';
import { caseWords } from '../../../records/case/case-machine';
import { mustBeOfficer } from '../../../records/case/officer';
import type { CourtInput, CourtResult } from '../contract-court';
import { decidedBy, effectOf, type ServedOn, servedOn, standingAppeals } from './ending';
import { courtFile, paperFacts, partyOf, type StaffGrant } from './file';
import { mine } from './mine';
import { lookedUp, movedView, takeStep } from './take-step';

/** Where no text says from when it is in force (`unclear`, and nobody is missing), an officer names the day. */
const isOpen = (effect: ReturnType<typeof effectOf>): boolean =>
  effect.state === 'unclear' && effect.missing.length === 0;

export const effect: ReadOperation<CourtInput<'effect'>, CourtResult<'effect'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk', 'judge'),
  async run({ input: { caseId }, grant }) {
    const found = await mustBeOfficer(caseId, grant.staff, 'clerk', 'judge');
    const { parties } = await courtFile(found);
    const computed = effectOf(found, await servedOn(found, parties));
    return {
      state: computed.state,
      effectiveOn: computed.state === 'computed' ? computed.effectiveOn : null,
      provisional: computed.state === 'computed' && computed.provisional,
      steps: computed.steps,
      missing: computed.state === 'unclear' ? computed.missing : [],
      open: isOpen(computed),
    };
  },
};

/** Which way into force its state and document leave. */
function outcomeOf({
  state,
  outcome,
  bindsOnSigning,
}: Case): 'periodOver' | 'notAppealable' | 'signedByAll' | 'bindsOnSigning' {
  if (outcome === 'mediated') return bindsOnSigning ? 'bindsOnSigning' : 'signedByAll';
  return state === 'appealable' ? 'periodOver' : 'notAppealable';
}

export const takeEffect: WriteOperation<CourtInput<'takeEffect'>, CourtResult<'takeEffect'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'clerk');
    const { parties } = await courtFile(found);
    const served = await servedOn(found, parties);
    const computed = effectOf(found, served);
    const today = legalDateOf(act.at.getTime());
    const { effectiveOn: on } = input;
    if (!isLegalDate(on))
      throw new CourtError('INVALID_INPUT', '生效日期不对，请核对。', { effectiveOn: '请核对日期' });
    if (found.lastAct !== act._id) refuseOtherDay(computed, served, found, input, today);
    const outcome = outcomeOf(found);
    const isOver = computed.state === 'computed' && computed.effectiveOn <= today;
    const document = found.outcome === 'mediated' ? undefined : decidedBy(found);
    const text = caseWords(found.kind, { event: 'takeEffect', outcome }, { effectiveOn: legalDateText(on) });
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'takeEffect',
          outcome,
          actor: 'clerk',
          holds: (guard, now) =>
            lookedUp({
              allAppealPeriodsOver: isOver,
              noAppealPending: standingAppeals(now, served).length === 0,
              servedOnAll: served.every(({ service }) => service?.effectiveOn),
              noAppealLies: document !== undefined && finality(document) !== undefined,
              signedByAll: isOver,
              bindsOnSigning: isOver,
            })(guard, now),
          set: { effectiveOn: on, closedOn: found.closedOn ?? on },
          entry: () => ({
            kind: 'closing',
            title: '裁判文书生效',
            text: `${text ?? ''}${input.basis ? `依据：${input.basis.replace(/[。；，]+$/u, '')}。` : ''}`,
            by: null,
          }),
        },
      ],
      told: { title: '裁判文书生效', text: text ?? '' },
    });
    return movedView(moved, papersDue, text);
  },
};

/** The day is the computed one; where the law leaves it open, any from the last service on, and why. */
function refuseOtherDay(
  computed: ReturnType<typeof effectOf>,
  served: readonly ServedOn[],
  { decidedOn }: Case,
  { effectiveOn: on, basis }: CourtInput<'takeEffect'>,
  today: string,
): void {
  if (computed.state === 'computed') {
    if (on !== computed.effectiveOn)
      throw new CourtError(
        'CONFLICT',
        `按送达情况算，生效日期是 ${legalDateText(computed.effectiveOn)}。请刷新后核对。`,
        {
          effectiveOn: `应为 ${computed.effectiveOn}`,
        },
      );
    return;
  }
  if (!isOpen(computed)) return;
  const last = served.reduce(
    (latest, { service }) => (service?.effectiveOn && service.effectiveOn > latest ? service.effectiveOn : latest),
    decidedOn ?? '',
  );
  if (on > today || on < (decidedOn ?? '') || !basis)
    throw new CourtError(
      'INVALID_INPUT',
      `法律没有写明这种裁定从哪天起生效（最后一人收到是 ${last}）。请填写日期和依据，日期在裁定作出到今天之间。`,
      {
        [basis ? 'effectiveOn' : 'basis']: basis ? '请核对日期' : '请填写依据',
      },
    );
}

export const certifyEffect: WriteOperation<CourtInput<'certifyEffect'>, CourtResult<'certifyEffect'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk', 'archivist'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'clerk', 'archivist');
    const file = await courtFile(found);
    const party = partyOf(file, input.partyId);
    const { deciding, effectiveOn, outcome } = found;
    if (!deciding || !effectiveOn)
      throw new CourtError('PRECONDITION_FAILED', '裁判文书还没有生效，不能出具生效证明。');
    const documentId = `${party._id}:effectivenessCertificate:1`;
    const { papersDue } = await takeStep(context, {
      found,
      does: {
        // One certificate a party: asked for again, it is the same one.
        key: `certificate-${party._id.slice(found._id.length + 1)}`,
        entry: () => ({
          kind: 'notice',
          title: '生效证明',
          text: `出具给${party.name}的生效证明。`,
          by: null,
          about: { documentId },
          servedAt: {},
        }),
      },
      papers: [
        {
          documentId,
          paper: effectivenessCertificate({
            ...paperFacts(file, party, act.at),
            document: deciding.title,
            madeOn: deciding.madeOn,
            effectiveOn,
            enforceable: outcome === 'judgment' || outcome === 'mediated' || outcome === 'pay' || outcome === 'perform',
          }),
          recipient: party.openid,
          to: { partyId: party._id, kind: 'notice', starts: [] },
        },
      ],
    });
    return { caseId: found._id, documentId, papersDue };
  },
};
