/** 更正、删除、说明: what somebody asks about his data, what the law says to it at once, and the officer's answer (PRIV-3). */
import { answerTo } from '../../court/access/data-rights';
import { maskName } from '../../court/people/mask';
import type { OpenId } from '../../platform/caller';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { PersonGrant, ReadOperation, WriteOperation } from '../../platform/operation';
import { person, type Staff, staff } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { type DataRequest, dataRequests } from '../../records/person/data-request';
import { erasePerson, isInFiles } from '../../records/person/erase';
import { people } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';

type AdminGrant = { openid: OpenId; staff: Staff };

const PAGE = 20;

const asking = (
  right: DataRequest['right'],
): WriteOperation<IdentityInput<'requestErasure'>, IdentityResult<'requestErasure'>, PersonGrant> => ({
  kind: 'write',
  policy: person,
  async run({ input: { about, text, courtId }, grant: { openid }, act, note }) {
    const court = await courts.get(courtId);
    if (!court) throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。', { courtId: '请重新选择' });
    const request: DataRequest = {
      _id: `${act.at.toISOString()}:${idFrom(act._id, 16)}`,
      openid,
      courtId,
      courtName: court.name,
      right,
      about,
      text,
      state: 'open',
      at: act.at,
      answer: null,
      answeredAt: null,
      officer: null,
      lastAct: act._id,
    };
    await dataRequests.insertMissing(request);
    note({ courtId, target: request._id });
    return viewOf(request);
  },
});

export const requestErasure = asking('delete');
export const requestCorrection = asking('correct');
export const requestExplanation = asking('explain');

function viewOf(request: DataRequest) {
  const { _id, right, about, text, courtName, state, at, answer, answeredAt } = request;
  const law = answerTo(right, about);
  return {
    requestId: _id,
    right,
    about,
    text,
    courtName,
    guidance: law.text,
    rule: law.rule,
    state,
    at: at.toISOString(),
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

/** The latest first. */
export const myDataRequests: ReadOperation<
  IdentityInput<'myDataRequests'>,
  IdentityResult<'myDataRequests'>,
  PersonGrant
> = {
  kind: 'read',
  policy: person,
  async run({ input: { cursor }, grant: { openid } }) {
    const before = cursor === undefined ? {} : { _id: command().lt(cursor) };
    const found = await dataRequests.find({ openid, ...before }, { orderBy: [['_id', 'desc']], limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    return { requests: page.map(viewOf), next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null };
  },
};

/** Those not answered, the oldest first. An administrator sees what is asked, no case. */
export const dataRequestsOfCourt: ReadOperation<
  IdentityInput<'dataRequests'>,
  IdentityResult<'dataRequests'>,
  AdminGrant
> = {
  kind: 'read',
  policy: staff('admin'),
  async run({ input: { cursor }, grant }) {
    const after = cursor === undefined ? {} : { _id: command().gt(cursor) };
    const found = await dataRequests.find(
      { courtId: grant.staff.courtId, state: 'open', ...after },
      { orderBy: [['_id', 'asc']], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    const whose = await people.find(
      { _id: command().in([...new Set(page.map(({ openid }) => openid))]) },
      { limit: PAGE, fields: ['name'] },
    );
    const names = new Map(whose.map(({ _id, name }) => [_id, maskName(name)]));
    return {
      requests: page.map((one) => ({ ...viewOf(one), name: names.get(one.openid) ?? '' })),
      next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
    };
  },
};

export const answerDataRequest: WriteOperation<
  IdentityInput<'answerDataRequest'>,
  IdentityResult<'answerDataRequest'>,
  AdminGrant
> = {
  kind: 'write',
  policy: staff('admin'),
  async run({ input: { dataRequestId, granted, answer }, grant, act, note }) {
    const { courtId } = grant.staff;
    const own = { _id: dataRequestId, courtId };
    const state = granted ? 'granted' : 'refused';
    const asked = await dataRequests.first(own);
    if (!asked) throw new CourtError('NOT_FOUND', '没有找到这份申请，请刷新名单。');
    const erases = granted && asked.right === 'delete' && asked.about === 'profile';
    // 个保法47.2: what the law has kept is not deleted, whoever grants it.
    if (erases && asked.state === 'open' && (await isInFiles(asked.openid)))
      throw new CourtError(
        'PRECONDITION_FAILED',
        '申请人还有立案申请或者案件，依法要保存，不能删除。请答复不同意，并写明除保存和保护外停止其他使用。',
      );
    const changes = { state, answer, answeredAt: act.at, officer: grant.openid, lastAct: act._id } as const;
    const answered = await transact(async (transaction) => {
      const requests = transaction.collection<DataRequest>('data_requests');
      const now = await requests.get(dataRequestId);
      if (now?.lastAct === act._id) return now;
      if (now?.state !== 'open') throw new CourtError('CONFLICT', '这份申请已经答复过，请刷新名单。');
      await requests.update(dataRequestId, changes);
      if (erases) await erasePerson(now.openid, transaction);
      return { ...now, ...changes };
    });
    await notify({
      _id: `${dataRequestId}:answered`,
      openid: answered.openid as OpenId,
      courtId,
      title: granted ? '您的个人信息申请已办理' : '您的个人信息申请有了答复',
      text: '请在“我的”页面查看答复和理由。',
      page: '',
      at: act.at,
    });
    note({ courtId, target: dataRequestId });
    return viewOf(answered);
  },
};
