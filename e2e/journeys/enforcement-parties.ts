/** 变更、追加被执行人: on a ruling that two signed a shareholder comes into the execution, and follows it on her own phone. */
import { enforcing, enforcingCourt, noticed, OFFICER } from '../../demo/enforcing';
import { PEOPLE } from '../../demo/people';
import type { Journey } from '../journey';
import { begin, HOME, open, send, signedByTwo } from './execution-steps';
import { write } from './writes';

const ELDER = PEOPLE.find(({ _id }) => _id === 'o-elder');

const added: Journey = {
  name: 'ENF-9 a shareholder who has not paid in is added by a ruling: up to that sum; she has ruling, notice and her own last day on her phone',
  async run(court) {
    const of = enforcingCourt(court);
    const { caseId } = await enforcing(of, { n: 411 });
    await noticed(of, { caseId });
    const phone = await court.phone({ as: OFFICER, at: HOME });
    await open(court, phone, caseId);
    await begin(phone, 'first', 'changeParties');
    await signedByTwo(court, phone, async (officer) => {
      await officer.tap('group-owners');
      await officer.tap('ground:owners-unpaidShareholder');
      await write(officer, 'respondent', ELDER?.name ?? '');
      await write(officer, 'facts', '公司财产不足以清偿债务，她认缴的出资没有缴足');
      await write(officer, 'reasons', '申请执行人的申请成立');
      await write(officer, 'orders', `追加${ELDER?.name}为本案被执行人，在未缴出资2万元范围内承担责任`);
    });
    await open(court, phone, caseId);
    await begin(phone, 'first', 'changeParties');
    await write(phone, 'name', '沈阿公');
    await write(phone, 'idNumber', ELDER?.idNumber ?? '');
    await write(phone, 'limitFen', '2万');
    await phone.tap('send');
    await phone.tap('modal-confirm');
    await phone.says('trouble', '和裁定书里的不一样');
    await write(phone, 'name', ELDER?.name ?? '');
    await send(phone, 'execution', /从今天起是本案被执行人，在尚未缴纳的出资的范围内承担责任，最多 20,000 元/);
    await phone.says('debtor-1', `被执行人 ${ELDER?.name}`);
    await phone.says('debtor-1', '最多 20,000 元');

    const elder = await court.phone({
      as: 'o-elder',
      at: `services/follow-enforcement/case/index?caseId=${encodeURIComponent(caseId)}`,
    });
    await elder.sees('为什么是被执行人');
    await elder.sees('最多 20,000 元');
    await elder.go({ as: 'o-elder', at: 'services/receive-documents/inbox/index' });
    for (const title of ['执行裁定书', '执行通知书']) await elder.page.getByText(title).first().waitFor();
    for (const one of [phone, elder]) await one.healthy();
  },
};

export const ENFORCEMENT_PARTIES: Journey[] = [added];
