/** 开始核验: figures to read to the camera, or a sentence to read for signing; bound to person, purpose and matter (ID-3, ID-8). */
import { OTHER_WAY } from '../../court/access/consent-texts';
import {
  type CheckPurpose,
  CODE_MINUTES,
  CODES_A_DAY,
  needsMatter,
  signingText,
  TRIES_A_CODE,
} from '../../court/agency/check';
import { numberProblem, tidyName, tidyNumber } from '../../court/people/id-document';
import { ageOn, readIdCard } from '../../court/people/identity-number';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { tencentFace } from '../../platform/gateways/face';
import { refuseSuspended } from '../../platform/identity';
import type { PersonGrant, WriteContext, WriteOperation } from '../../platform/operation';
import { person, staffCollection } from '../../platform/policy';
import { type Sealed, seal } from '../../platform/secrets';
import { checkSeal, type FaceCheck, faceChecks, videoPath } from '../../records/person/check';
import { hasConsented } from '../../records/person/consent';
import { identityHash, numberOf, type PersonRecord, people } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';
import { begunToday, countBegun, lockOf } from './lock-of-day';

type Context = WriteContext<IdentityInput<'beginCheck'>, PersonGrant>;

/** 个保法31: below, those who look after a child consent. */
const CONSENT_AGE = 14;

export const beginCheck: WriteOperation<IdentityInput<'beginCheck'>, IdentityResult<'beginCheck'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run(context) {
    const { input, grant, clock, note } = context;
    const { openid } = grant;
    const known = await people.get(openid);
    refuseSuspended(known);
    const who = whoIsChecked(input, known, legalDateOf(clock.now()));
    await refuseUnready(input, openid, known);
    const lock = lockOf(known, clock.now());
    if (lock.locked) throw new CourtError('TOO_MANY_REQUESTS', lock.text);
    if (begunToday(known, clock.now()) >= CODES_A_DAY)
      throw new CourtError('TOO_MANY_REQUESTS', `今天取码的次数太多，请明天再试。不想等的，${OTHER_WAY}`);
    const begun =
      input.purpose === 'sign'
        ? await beginSigning(who, input.documentHash ?? '', openid)
        : { how: 'readAloud' as const, ...(await tencentFace.begin()), text: null, url: null };
    const secret = begun.how === 'intention' ? begun.token : begun.code;
    const check = newCheck(begun.challengeId, {
      openid,
      purpose: input.purpose,
      sessionRef: input.sessionRef ?? null,
      documentHash: input.documentHash ?? null,
      how: begun.how,
      secret,
      claimed: input.purpose === 'register' ? who : null,
      at: new Date(clock.now()),
    });
    await faceChecks.insertMissing(check);
    await countBegun(openid, clock.now());
    note({ target: check._id });
    return {
      challengeId: check._id,
      how: check.how,
      code: begun.how === 'readAloud' ? begun.code : null,
      text: begun.text,
      url: begun.url,
      token: begun.how === 'intention' ? begun.token : null,
      expiresAt: check.expiresAt.toISOString(),
      triesLeft: TRIES_A_CODE,
      leftToday: lock.left,
      uploadPath: check.video,
      advice:
        check.how === 'readAloud'
          ? '请本人面对镜头，光线亮一些，用普通话慢慢读出这几个数字，读完就停。'
          : '请打开核验页面，面对镜头把屏幕上的句子读完，再回到这里。',
    };
  },
};

interface Checked {
  name: string;
  idNumber: string;
}

/** ID-9: a slip of the finger is said field by field, and is nothing more. */
function whoIsChecked(
  { purpose, name, idNumber, sessionRef, documentHash }: Context['input'],
  known: PersonRecord | undefined,
  today: LegalDate,
): Checked {
  const fields: Record<string, string> = {};
  if (needsMatter(purpose) && sessionRef === undefined) fields.sessionRef = '请从要办理的事项里进入';
  if (purpose === 'sign' && documentHash === undefined) fields.documentHash = '请从要签署的文书里进入';
  if (purpose !== 'register') {
    if (name !== undefined) fields.name = '已经认证过，不用再填';
    if (idNumber !== undefined) fields.idNumber = '已经认证过，不用再填';
    refuseFields(fields);
    return verifiedAs(known);
  }
  if (name === undefined) fields.name = '请填写姓名，和身份证上一样';
  const problem = numberProblem('idCard', idNumber ?? '', today);
  if (idNumber === undefined) fields.idNumber = '请填写身份证号';
  else if (problem) fields.idNumber = problem;
  refuseFields(fields);
  const given = { name: tidyName(name ?? ''), idNumber: tidyNumber(idNumber ?? '') };
  if (known?.verified)
    throw new CourtError(
      known.idHash === identityHash('idCard', given.idNumber) ? 'PRECONDITION_FAILED' : 'CONFLICT',
      known.idHash === identityHash('idCard', given.idNumber)
        ? '您已经完成实名认证，不用再认证。'
        : '这个微信账号已经认证为另一个人，不能再认证。请用本人的微信办理，或者带身份证到窗口。',
    );
  const birthday = readIdCard(given.idNumber, today)?.birthday;
  if (birthday && ageOn(birthday, today) < CONSENT_AGE)
    throw new CourtError(
      'PRECONDITION_FAILED',
      '不满 14 周岁的，刷脸要由父母或者其他监护人同意。请由监护人带户口簿或者双方的身份证到窗口办理。',
    );
  return given;
}

function refuseFields(fields: Record<string, string>): void {
  const [first] = Object.values(fields);
  if (first !== undefined) throw new CourtError('INVALID_INPUT', `${first}。`, fields);
}

function verifiedAs(known: PersonRecord | undefined): Checked {
  const idNumber = known?.verified ? numberOf(known) : undefined;
  if (!known || idNumber === undefined)
    throw new CourtError('IDENTITY_REQUIRED', '请先完成实名认证，再做这项核验；也可以带身份证到窗口认证。');
  if (known.idKind !== 'idCard')
    throw new CourtError('PRECONDITION_FAILED', `您是用其他证件认证的，手机上不能刷脸。${OTHER_WAY}`);
  return { name: known.name, idNumber };
}

/** PRIV-1, ID-8: nothing is collected before the notice was read, no face is looked at without consent. */
async function refuseUnready(
  { purpose }: { purpose: CheckPurpose },
  openid: OpenId,
  known: PersonRecord | undefined,
): Promise<void> {
  if (!hasConsented(known, 'privacy'))
    throw new CourtError('PRECONDITION_FAILED', '请先阅读个人信息处理告知书，再开始核验。', { consent: 'privacy' });
  if (!hasConsented(known, 'face'))
    throw new CourtError('PRECONDITION_FAILED', `刷脸要您单独同意。请先阅读并选择；${OTHER_WAY}`, { consent: 'face' });
  if (purpose === 'staff' && !(await staffCollection.get(openid))?.active)
    throw new CourtError('FORBIDDEN', '上班核验只限本院工作人员。如需开通，请联系本院管理员。');
}

async function beginSigning({ name, idNumber }: Checked, documentHash: string, openid: OpenId) {
  const text = signingText(name, documentHash);
  const extra = JSON.stringify({ documentHash, openid });
  const { challengeId, token, url } = await tencentFace.beginIntention({ name, idNumber, text, extra });
  return { how: 'intention' as const, challengeId, token, url, text };
}

function newCheck(
  challengeId: string,
  {
    secret,
    claimed,
    at,
    ...bound
  }: Pick<FaceCheck, 'openid' | 'purpose' | 'sessionRef' | 'documentHash' | 'how' | 'at'> & {
    secret: string;
    claimed: Checked | null;
  },
): FaceCheck {
  const sealed = (text: string): Sealed => seal(text, checkSeal(challengeId));
  return {
    _id: challengeId,
    ...bound,
    secret: sealed(secret),
    claimed: claimed && sealed(JSON.stringify(claimed)),
    at,
    expiresAt: new Date(at.getTime() + minutesOf(bound.how) * 60_000),
    tries: 0,
    state: 'open',
    attempt: null,
    attemptAt: null,
    passedAt: null,
    result: null,
    code: null,
    video: bound.how === 'readAloud' ? videoPath(bound.openid, challengeId) : null,
  };
}

/** Reading a document's sentence on another page takes an old person longer than four figures; no time-out under 10 min (ACC-1). */
const INTENTION_MINUTES = 30;
const minutesOf = (how: FaceCheck['how']): number => (how === 'readAloud' ? CODE_MINUTES : INTENTION_MINUTES);
