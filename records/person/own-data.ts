/**
 * 本人信息: which collections hold something about a person, and how it is read out to him (PRIV-3, 个保法45). Each service that
 * keeps something about people adds its line here; each line needs an index of its owner's field and `_id`.
 */

import type { DataKind } from '../../court/access/data-rights';
import { CLUE_KINDS } from '../../court/enforcement/clue-kinds';
import { collection, command, type Stored, type Where } from '../../platform/database';
import { messageSettings } from '../../platform/messages/sms';
import { unseal } from '../../platform/secrets';
import { NOT_YET } from '../case/not-yet';
import { type DossierRequest, dossierRequests } from '../dossier/request';
import { type DossierView, dossierViews } from '../dossier/view';
import {
  type AssetReport,
  answersOf,
  assetReports,
  type ReportReader,
  reportReaders,
} from '../enforcement/asset-report';
import { assetClues, type Clue, openClue } from '../enforcement/clue';
import { type FeeAid, feeAids, reasonsAt } from '../fee/aid';
import { type Payment, payments } from '../fee/payment';
import { type Filing, filings } from '../filing/filing';
import { openContent } from '../filing/sealed-content';
import { openContent as openPaper } from '../paper/content';
import { casePapers, type FiledPaper } from '../paper/paper';
import { type Help, type HelpAct, helpActs, helps } from '../representation/help';
import { type Representation, representations } from '../representation/representation';
import { type KeptConsent, postAt, serviceConsents } from '../service/consent';
import { type ServiceMessage, serviceMessages } from '../service/message';
import { faceChecks } from './check';
import { consents } from './consent';
import { dataRequests } from './data-request';
import { accountMatters } from './matter';
import { numberOf, type PersonRecord, people, phoneOf } from './person';

export interface OwnData {
  kind: DataKind;
  /** In Chinese, as the person reads it. */
  title: string;
  /** At most `limit` after `_id`, in its order. */
  read(openid: string, after: string | undefined, limit: number): Promise<Stored[]>;
  /** What is told of one; undefined fields fall away. */
  show(doc: Stored): unknown;
}

interface Line<T extends Stored> {
  kind: DataKind;
  title: string;
  from: { find: ReturnType<typeof collection<T>>['find'] };
  of: (openid: string) => Where;
  show: (doc: T) => unknown;
}

function line<T extends Stored>({ kind, title, from, of, show }: Line<T>): OwnData {
  const shown = new WeakMap<Stored, unknown>();
  return {
    kind,
    title,
    async read(openid, after, limit) {
      const next = after === undefined ? {} : { _id: command().gt(after) };
      const found = await from.find({ ...of(openid), ...next }, { orderBy: [['_id', 'asc']], limit });
      for (const doc of found) shown.set(doc, show(doc));
      return found;
    },
    show: (doc) => shown.get(doc),
  };
}

const without = <T extends object>(doc: T, ...fields: (keyof T)[]): Partial<T> =>
  Object.fromEntries(Object.entries(doc).filter(([field]) => !fields.some((one) => one === field))) as Partial<T>;

const byOpenid = (openid: string): Where => ({ openid });

interface Ticket extends Stored {
  number: string;
  queueName: string;
  state: string;
  takenAt: Date;
  calledAt: Date | null;
}
interface Told extends Stored {
  title: string;
  text: string;
  at: Date;
  read: boolean;
}
interface Member extends Stored {
  caseId: string;
  role: string;
  from: Date;
  to?: Date;
}

const helpShown = ({ helperName, relation, personName, scope, until, consent, state }: Help) => ({
  helperName,
  relation,
  personName,
  scope,
  until,
  consent,
  state,
});

export const OWN_DATA: readonly OwnData[] = [
  line<PersonRecord>({
    kind: 'profile',
    title: '账号和身份',
    from: people,
    of: (openid) => ({ _id: openid }),
    show: (one) => ({
      ...without(one, 'idNumber', 'idHash', 'phone', 'inCheck'),
      idNumber: numberOf(one),
      phone: phoneOf(one),
    }),
  }),
  line({ kind: 'profile', title: '告知和同意的记录', from: consents, of: byOpenid, show: (one) => one }),
  line({
    kind: 'faceResult',
    title: '核验记录（不含影像）',
    from: faceChecks,
    of: byOpenid,
    show: (one) => without(one, 'secret', 'claimed', 'attempt', 'video'),
  }),
  line({
    kind: 'profile',
    title: '账号冻结、停用的记录',
    from: accountMatters,
    of: byOpenid,
    show: ({ kind, text, since, at, decisions }) => ({
      kind,
      text,
      since,
      at,
      decisions: decisions.map(({ courtId, decision, ground, at: when }) => ({ courtId, decision, ground, at: when })),
    }),
  }),
  line({
    kind: 'profile',
    title: '个人信息的申请和答复',
    from: dataRequests,
    of: byOpenid,
    show: (one) => without(one, 'openid', 'officer'),
  }),
  line<Filing>({
    kind: 'draft',
    title: '草稿和递交的申请',
    from: filings,
    of: (openid) => ({ filer: openid }),
    show: ({ _id, courtId, state, title, receiptNo, receivedAt, caseNo, updatedAt, content }) => ({
      _id,
      courtId,
      state,
      title,
      receiptNo,
      receivedAt,
      caseNo,
      updatedAt,
      content: openContent(_id, content),
    }),
  }),
  line<Member>({
    kind: 'profile',
    title: '您参加的案件',
    from: collection<Member>('case_members'),
    // What he is not let into yet he learns of by its notice.
    of: (openid) => ({ openid, from: command().lt(NOT_YET) }),
    show: ({ caseId, role, from, to }) => ({ caseId, role, from, to }),
  }),
  line<FiledPaper>({
    kind: 'draft',
    title: '您在案件里写的和交的材料',
    from: casePapers,
    of: (openid) => ({ by: openid }),
    show: ({ _id, caseNo, kind, state, receiptNo, receivedAt, updatedAt, content }) => ({
      _id,
      caseNo,
      kind,
      state,
      receiptNo,
      receivedAt,
      updatedAt,
      content: openPaper(_id, content),
    }),
  }),
  line<KeptConsent>({
    kind: 'profile',
    title: '您对电子送达的答复和送达地址',
    from: serviceConsents,
    // What goes with an execution that is resumed is the same answer again.
    of: (openid) => ({ by: openid, copied: command().neq(true) }),
    show: ({ _id, caseId, fact, givenAt, withdrawnAt, refused, confirmed, post }) => ({
      caseId,
      how: fact.kind,
      givenAt,
      withdrawnAt,
      refused,
      confirmed,
      post: post && JSON.parse(unseal(post, postAt(_id))),
    }),
  }),
  line<ServiceMessage>({
    kind: 'profile',
    title: '您关于送达的留言',
    from: serviceMessages,
    of: (openid) => ({ by: openid }),
    show: ({ caseId, text, at }) => ({ caseId, text, at }),
  }),
  line<DossierRequest>({
    kind: 'profile',
    title: '您申请阅卷的记录',
    from: dossierRequests,
    of: byOpenid,
    show: ({ number, courtName, caseNo, kind, purpose, reason, wanted, state, at, endedAt }) => ({
      number,
      courtName,
      caseNo,
      kind,
      purpose,
      reason,
      wanted,
      state,
      at,
      endedAt,
    }),
  }),
  line<DossierView>({
    kind: 'profile',
    title: '您看过的案卷页面',
    from: dossierViews,
    of: byOpenid,
    show: ({ itemName, page, at }) => ({ itemName, page, at }),
  }),
  line<Clue>({
    kind: 'profile',
    title: '您提供的财产线索',
    from: assetClues,
    // What an officer entered for others is theirs.
    of: (openid) => ({ by: openid, channel: command().neq('counter') }),
    show: (one) => ({
      caseNo: one.caseNo,
      kind: CLUE_KINDS[one.kind],
      texts: openClue(one).map(({ text, at }) => ({ text, at })),
      files: one.files.map(({ name, size }) => ({ name, size })),
      answer: one.answer && { text: one.answer.text, at: one.answer.at },
    }),
  }),
  line<AssetReport>({
    kind: 'draft',
    title: '您写的和交的财产报告',
    from: assetReports,
    of: (openid) => ({ by: openid, kind: command().neq('findings') }),
    show: (one) => ({
      caseNo: one.caseNo,
      kind: one.kind,
      state: one.state,
      at: one.at,
      answers: answersOf(one),
      files: one.files.map(({ name, size }) => ({ name, size })),
    }),
  }),
  line<ReportReader>({
    kind: 'profile',
    title: '您看过的财产报告和保密承诺',
    from: reportReaders,
    of: byOpenid,
    show: ({ promisedAt, views, lastAt }) => ({ promisedAt, views, lastAt }),
  }),
  line<Payment>({
    kind: 'profile',
    title: '您付的诉讼费用',
    from: payments,
    of: byOpenid,
    show: ({ orderId, state, channel, paidFen, paidAt, transactionId }) => ({
      orderId,
      state,
      channel,
      paidFen,
      paidAt,
      transactionId,
    }),
  }),
  line<FeeAid>({
    kind: 'profile',
    title: '您提出的司法救助申请',
    from: feeAids,
    of: (openid) => ({ applicant: openid }),
    show: ({ _id, caseNo, kind, grounds, reasons, proofs, appliedAt, state }) => ({
      caseNo,
      kind,
      grounds,
      reasons: unseal(reasons, reasonsAt(_id)),
      proofs: proofs.map(({ name, size }) => ({ name, size })),
      appliedAt,
      state,
    }),
  }),
  line<Representation>({
    kind: 'profile',
    title: '您代表、代理别人的身份',
    from: representations,
    of: byOpenid,
    show: ({
      capacity,
      state,
      courtId,
      principal,
      matter,
      power,
      post,
      licenceNo,
      firm,
      createdAt,
      decision,
      ended,
    }) => ({
      capacity,
      state,
      courtId,
      principal: principal?.name,
      matter,
      power,
      post,
      licenceNo,
      firm,
      createdAt,
      decision,
      ended,
    }),
  }),
  line<Help>({
    kind: 'profile',
    title: '您帮别人办事的约定',
    from: helps,
    of: (helper) => ({ helper }),
    show: helpShown,
  }),
  line<Help>({
    kind: 'profile',
    title: '别人帮您办事的约定',
    from: helps,
    of: (one) => ({ person: one }),
    show: helpShown,
  }),
  line<HelpAct>({
    kind: 'profile',
    title: '别人替您办的每一步',
    from: helpActs,
    of: (one) => ({ person: one }),
    show: ({ what, filingId, at }) => ({ what, filingId, at }),
  }),
  line<Ticket>({
    kind: 'ticket',
    title: '排队号',
    from: collection<Ticket>('tickets'),
    of: byOpenid,
    show: ({ number, queueName, state, takenAt, calledAt }) => ({ number, queueName, state, takenAt, calledAt }),
  }),
  line({
    kind: 'profile',
    title: '消息提醒的设置',
    from: messageSettings,
    of: (openid) => ({ _id: openid }),
    show: ({ sms, at }) => ({ sms, at }),
  }),
  line<Told>({
    kind: 'profile',
    title: '收到的消息',
    from: collection<Told>('notifications'),
    of: byOpenid,
    show: ({ title, text, at, read }) => ({ title, text, at, read }),
  }),
];
