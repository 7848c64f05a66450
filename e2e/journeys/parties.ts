/** 参加和退出诉讼: the judge calls somebody into a suit that is under way, on her own phone she sees it; and she leaves it again by a ruling. */
import assert from 'node:assert/strict';
import type { LivingCase } from '../../demo/living-case';
import { PAPER_SAMPLES } from '../../demo/paper-samples';
import { PEOPLE } from '../../demo/people';
import type { CheckProgressResult } from '../../functions/check-progress/contract';
import { issuePaper } from '../../platform/documents/store/issue';
import { documentIdOf } from '../../records/filing/paper-of';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { clerk, dayIn, registeredCase } from '../staff-case-samples';
import { pickDay } from './guide-tools';
import { readsPaper } from './reads-paper';
import { write } from './writes';

const page = (name: string) => `staff-cases/${name}/index`;
const ELDER = PEOPLE.find(({ _id }) => _id === 'o-elder');

/** With its complaint made, as the registration leaves it. */
async function begun(court: JourneyCourt, n: number): Promise<LivingCase> {
  const living = await registeredCase(court, { n, more: { procedure: 'ordinary', evidenceDays: 30 } });
  const { filingId, caseId } = living;
  const paper = PAPER_SAMPLES['civil-complaint'];
  assert.ok(paper);
  const documentId = documentIdOf(filingId, paper.kind);
  const at = new Date(court.emulator.clock.now());
  await issuePaper({ documentId, paper, courtId: 'yuyao', filingId, caseId, recipient: null, at });
  return living;
}

async function openCase(court: JourneyCourt, phone: Phone, { caseId }: LivingCase): Promise<void> {
  await phone.page.clock.setFixedTime(court.emulator.clock.now());
  await phone.go({ as: 'o-judge', at: `${page('case')}?caseId=${encodeURIComponent(caseId)}` });
  await phone.by('case-no').waitFor();
}

const called: Journey = {
  name: 'FILE-4 a judge calls a co-borrower into the suit: she has the papers on her own phone, the others are told; withdrawn against her, she leaves, and keeps what is hers',
  async run(court) {
    const living = await begun(court, 31);
    const judge = await court.phone({ as: 'o-judge', at: 'staff/home/index' });
    await openCase(court, judge, living);
    await judge.tap('do-admitParty');
    await judge.at(page('move'));
    await judge.tap('ground-necessary');
    await judge.tap('role-defendant');
    await write(judge, 'name', ELDER?.name ?? '');
    await write(judge, 'idNumber', '330281195001010010');
    await write(judge, 'reason', '她是借条上的共同借款人，应当一起参加诉讼');
    await judge.tap('send');
    await judge.tap('modal-confirm');
    await judge.says('trouble', '证件号码不对');
    await write(judge, 'idNumber', ELDER?.idNumber ?? '');
    await judge.tap('send');
    await judge.tap('modal-confirm');
    await judge.by('moved').waitFor();
    await judge.tap('back');
    await judge.at(page('case'));
    await judge.says('parties', ELDER?.name ?? '');

    const elder = await court.phone({ as: 'o-elder', at: 'services/check-progress/mine/index' });
    await elder.page.clock.setFixedTime(court.emulator.clock.now());
    await elder.tap('case-0');
    await elder.at('services/check-progress/case/index');
    await elder.page.getByText('您是被告').waitFor();
    await elder.go({ as: 'o-elder', at: 'services/receive-documents/inbox/index' });
    await elder.page.getByText('参加诉讼通知书').first().waitFor();

    // 撤回对她的起诉.
    await judge.tap('do-decisions');
    await judge.at(page('decisions'));
    await judge.tap('begin-withdrawPart');
    await judge.at(page('decisions/write'));
    await pickDay(judge, 'application.on', dayIn(court, 0));
    await write(judge, 'application.record', '庭前笔录第2页');
    await judge.tap(`leaving-${living.caseId}:defendant:2`);
    await write(judge, 'facts', '原告申请撤回对她的起诉');
    await write(judge, 'reasons', '申请自愿、合法，应予准许');
    await judge.tap('finish');
    await judge.at(page('decisions/one'));
    await readsPaper(judge, 'read');
    await judge.tap('lay');
    await judge.tap('modal-confirm');
    await judge.says('done', '已经交付签署');
    const { decisions } = await court.must<CheckProgressResult<'decisions'>>('check-progress', 'o-judge', {
      action: 'decisions',
      caseId: living.caseId,
    });
    const decisionId = decisions[0]?.decisionId ?? '';
    const { sha256 } = await clerk<CheckProgressResult<'readDecision'>>(court, 'readDecision', { decisionId });
    await clerk(court, 'signDecision', { decisionId, sha256 });
    await openCase(court, judge, living);
    await judge.says('parties', '退出诉讼');
    await elder.go({ as: 'o-elder', at: 'services/receive-documents/inbox/index' });
    await elder.page.getByText('民事裁定书').first().waitFor();
    await elder.page.getByText('参加诉讼通知书').first().waitFor();
    for (const phone of [judge, elder]) await phone.healthy();
  },
};

export const PARTIES: Journey[] = [called];
