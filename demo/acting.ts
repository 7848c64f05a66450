/** `npm run demo`: for others: a lawyer files for a company, and a man without a phone is helped at the window. */
import { must, play, refusal, say, setClock } from './caller';

interface Filed {
  filingId: string;
  version: number;
  receiptNo: string;
  next: string;
  warnings: { text: string }[];
}

const COMPANY = { name: '余姚某某塑料厂', creditCode: '91350100M000100Y43' };
const SUIT = {
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇' }],
  causeOfAction: '买卖合同纠纷',
  claims: [{ text: '支付货款', amountFen: 12_000_000 }],
  factsAndReasons: '2024 年 8 月供货，货款 12 万元至今未付。',
  addressConfirmation: { address: '余姚市泗门镇光明路9号', phone: '13800004567', eService: true },
  truthConfirmed: true,
};

async function acting(): Promise<void> {
  const at = async (day: string, time: string) => {
    await setClock({ now: `${day}T${time}:00+08:00` });
    return `${day} ${time}`;
  };
  await forCompany(await at('2025-12-01', '09:00'));
  await atTheWindow(await at('2025-12-02', '10:00'));
}

const id = <T>(openid: string, event: Record<string, unknown>) => must<T>('identity', openid, event);
const file = (openid: string, event: Record<string, unknown>) => must<Filed>('file-case', openid, event);

async function bound(time: string): Promise<void> {
  const roles = await id<{ representations: { kind: string; live: boolean }[] }>('o-company', { action: 'myRoles' });
  if (roles.representations.some(({ kind, live }) => kind === 'orgRep' && live)) return;
  const { representationId } = await id<{ representationId: string }>('o-company', {
    action: 'bindOrganisation',
    courtId: 'yuyao',
    kind: 'legalPerson',
    ...COMPANY,
    post: '厂长',
  });
  const decision = { decision: 'confirm', ground: '已核对营业执照和法定代表人身份证明书原件。' };
  await id('o-window', { action: 'decideBinding', representationId, ...decision });
  say(time, `周海燕绑定${COMPANY.name}，窗口核对了执照。`);
}

async function forCompany(time: string): Promise<void> {
  await bound(time);
  const content = {
    ...SUIT,
    plaintiffs: [{ kind: 'organisation', ...COMPANY, domicile: '余姚市泗门镇', orgRepName: '周海燕' }],
    filedAs: 'agent',
    agents: [{ name: '林律师', kind: 'lawyer', authority: 'special', powers: ['withdrawSuit'] }],
  };
  const { filingId, version } = await file('o-lawyer', { action: 'saveDraft', courtId: 'yuyao', content });
  const { representationId } = await id<{ representationId: string }>('o-lawyer', {
    action: 'proposePowerOfAttorney',
    kind: 'lawyer',
    principal: { kind: 'organisation', ...COMPANY },
    filingId,
    matter: '诉王建国买卖合同纠纷一案',
    special: ['withdrawSuit'],
  });
  const early = await refusal('file-case', 'o-company', { action: 'get', filingId });
  say(time, `林律师替塑料厂填好诉状，请厂长确认委托。草稿厂长还看不到：${early}`);
  await id('o-company', { action: 'confirmPowerOfAttorney', representationId });
  const { receiptNo, warnings } = await file('o-lawyer', { action: 'submit', filingId, version });
  say(time, `厂长在手机上看清权限，确认。林律师提交，收件编号 ${receiptNo}。`);
  for (const { text } of warnings.slice(0, 3)) say(time, `  提醒（不影响收件）：${text}`);
  const seen = await file('o-company', { action: 'get', filingId });
  say(time, `厂长打开“我的立案”，也看得到了。${seen.next}`);
}

async function atTheWindow(time: string): Promise<void> {
  const person = { name: '钱阿公', idKind: 'idCard', idNumber: '330281194002020026', noticeGiven: true };
  const { personId } = await id<{ personId: string }>('o-window', { action: 'recordOfflinePerson', ...person });
  const { code } = await id<{ code: string }>('o-plaintiff', { action: 'offerHelp', relation: '外甥女' });
  const { helpId } = await id<{ helpId: string }>('o-window', {
    action: 'recordHelp',
    code,
    personId,
    scope: ['fillIn', 'read', 'handIn'],
    papersSeen: true,
    heard: true,
  });
  say(time, '钱阿公 85 岁，没有手机，和外甥女陈晓梅来到窗口。工作人员核对两人的证件，听他说同意，记下帮办。');
  const { name, idNumber } = person;
  const content = { ...SUIT, plaintiffs: [{ kind: 'person', name, idNumber, domicile: '余姚市凤山街道' }] };
  const { filingId, version } = await file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content, helpId });
  const alone = await refusal('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  say(time, `陈晓梅填好，想直接提交：${alone}`);
  await id('o-plaintiff', { action: 'askHandIn', filingId, version });
  const ground = '已逐项读给本人听，本人说都对，按了手印。';
  await id('o-window', { action: 'recordHandIn', filingId, version, ground });
  const { receiptNo } = await file('o-plaintiff', { action: 'submit', filingId, version });
  say(time, `窗口读给他听，记下他的意思，这才提交。收据上是钱阿公的名字，收件编号 ${receiptNo}。`);
  await id('o-window', { action: 'endHelp', helpId });
  const after = await refusal('file-case', 'o-plaintiff', { action: 'get', filingId });
  say(time, `办完了，帮办停止，陈晓梅马上就看不到了：${after}`);
}

play(acting);
