/** `npm run demo`, last part: a civil case from the phone to its number, with one correction; and one that is refused. */
import { must, play, refusal, say, setClock, upload } from './caller';

interface Filing {
  filingId: string;
  version: number;
  receiptNo: string;
  decisionDue: string;
  next: string;
  warnings: { text: string }[];
  correction: { lastDay: string; items: { itemId: string; what: string }[] };
}
interface Registered {
  caseNo: string;
  fee: { amountFen: number; lastDay: string; steps: { text: string; rule: string }[] };
}

const LOAN = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '浙江省余姚市凤山街道',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
    {
      kind: 'organisation',
      name: '余姚某某塑料厂',
      domicile: '余姚市泗门镇',
      phone: '0574-62000000',
      orgRepName: '周海燕',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国' }],
  causeOfAction: '民间借贷纠纷',
  claims: [
    { text: '偿还借款', amountFen: 30_000_000 },
    { text: '支付利息', amountFen: 1_234_500 },
  ],
  factsAndReasons: '2024 年 5 月借款 30 万元，约定一年归还，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道', phone: '13800001234', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

const party = <T>(event: Record<string, unknown>) => must<T>('file-case', 'o-plaintiff', event);
const judge = <T>(event: Record<string, unknown>) => must<T>('file-case', 'o-filing-judge', event);

async function filing(): Promise<void> {
  let time = '';
  const at = async (day: string, hour: string) => {
    await setClock({ now: `${day}T${hour}:00+08:00` });
    time = `${day} ${hour}`;
  };

  await at('2025-09-24', '20:10');
  const draft = await party<Filing>({
    action: 'saveDraft',
    courtId: 'yuyao',
    content: { plaintiffs: LOAN.plaintiffs },
  });
  say(
    time,
    `陈晓梅晚上在家写起诉状，先存一步。还缺：${draft.warnings
      .slice(0, 3)
      .map(({ text }) => text)
      .join('；')}……`,
  );
  const saved = await party<Filing>({
    action: 'saveDraft',
    filingId: draft.filingId,
    version: draft.version,
    content: LOAN,
  });
  const { filingId } = draft;
  const clash = await refusal('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    filingId,
    version: draft.version,
    content: {},
  });
  say(time, `另一台手机还开着旧的草稿，想保存：${clash}`);
  const photo = await upload('uploads/o-plaintiff/借条.pdf', Buffer.from('%PDF-1.4 借条'));
  const kept = await party<{ sha256: string }>({ action: 'attach', filingId, fileId: photo, name: '借条' });
  const fake = await upload('uploads/o-plaintiff/录音.mp3', Buffer.from('<html>'));
  const wrong = await refusal('file-case', 'o-plaintiff', { action: 'attach', filingId, fileId: fake, name: '录音' });
  say(time, `附上借条，法院留存副本，校验值 ${kept.sha256.slice(0, 16)}…。另一个文件：${wrong}`);
  const submitted = await party<Filing>({ action: 'submit', filingId, version: saved.version });
  say(time, `提交。收件编号 ${submitted.receiptNo}。${submitted.next}`);
  for (const { text } of submitted.warnings) say(time, `  提醒（不影响收件）：${text}`);

  await at('2025-09-25', '09:30');
  await judge({ action: 'take', filingId });
  const correcting = await judge<Filing>({
    action: 'requestCorrection',
    filingId,
    items: [
      { what: '被告的住址或其他能分清是哪个人的信息', rule: '民诉法第124条', how: '写明住址、单位、电话中的任何一项' },
    ],
  });
  say(
    time,
    `立案法官一次性告知补正 ${correcting.correction.items.length} 项，${correcting.correction.lastDay} 前补齐。7 天的最后一天 10 月 2 日放假，顺延到假期之后。`,
  );
  const twice = await refusal('file-case', 'o-gz-filing-judge', { action: 'take', filingId });
  say(time, `广州的法官想看余姚的申请：${twice}`);

  await at('2025-09-26', '12:00');
  const again = await must<Filing>('correct-filing', 'o-plaintiff', {
    action: 'resubmit',
    filingId,
    version: saved.version,
    content: {
      ...LOAN,
      defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇', workUnit: '泗门某厂' }],
    },
    answers: [{ itemId: 'item-1', text: '已补充住址和单位' }],
  });
  say(time, `补正后重新提交。${again.next}`);

  await at('2025-09-28', '10:00');
  await judge({ action: 'take', filingId });
  const registered = await judge<Registered>({ action: 'register', filingId });
  say(time, `登记立案：${registered.caseNo}`);
  for (const { text, rule } of registered.fee.steps) say(time, `  ${text}  ［${rule}］`);
  say(time, `  案件受理费 ${(registered.fee.amountFen / 100).toFixed(2)} 元，${registered.fee.lastDay} 前交纳。`);

  const other = await party<Filing>({
    action: 'saveDraft',
    courtId: 'yuyao',
    content: { ...LOAN, causeOfAction: '买卖合同纠纷' },
  });
  const second = { filingId: other.filingId };
  await party({ action: 'submit', ...second, version: other.version });
  await judge({ action: 'take', ...second });
  const hasty = await refusal('file-case', 'o-filing-judge', {
    action: 'refuse',
    ...second,
    reasons: '双方约定仲裁。',
  });
  say(time, `另一件约定了仲裁。法官想直接裁定不予受理：${hasty}`);
  await judge({ action: 'guideElsewhere', ...second, ground: 'arbitration', text: '合同约定由宁波仲裁委员会仲裁。' });
  await party({ action: 'insist', ...second });
  await judge({ action: 'refuse', ...second, reasons: '双方有书面仲裁协议，依民诉法第127条第(2)项不予受理。' });
  const waiting = await party<Filing>({ action: 'get', ...second });
  say(time, `先告知，当事人坚持起诉，再裁定。${waiting.next}`);
  const clerk = <T>(event: Record<string, unknown>) => must<T>('file-case', 'o-clerk', event);
  const { sha256 } = await clerk<{ sha256: string }>({ action: 'readRuling', ...second });
  await clerk({ action: 'signRuling', ...second, sha256 });
  const { next } = await party<Filing>({ action: 'get', ...second });
  say(time, `书记员核对后签名，盖章，送达。${next}`);
}

play(filing);
