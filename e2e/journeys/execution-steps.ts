/** 执行办案的几步, as an officer's phone does them in every journey of the desk. */
import { OFFICER } from '../../demo/enforcing';
import type { JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';
import { readsPaper } from './reads-paper';
import { write } from './writes';

export const HOME = 'staff/home/index';
export const page = (name: string) => `staff-enforcement/${name}/index`;
export const today = (court: JourneyCourt) => shanghaiDay(court.emulator.clock.now());

export async function open(court: JourneyCourt, phone: Phone, caseId: string): Promise<void> {
  await phone.page.clock.setFixedTime(court.emulator.clock.now());
  await phone.go({ as: OFFICER, at: `${page('execution')}?caseId=${encodeURIComponent(caseId)}` });
  await phone.by('case-no').waitFor();
}

/** Opens a step of a group. */
export async function begin(phone: Phone, group: string, step: string): Promise<void> {
  await phone.tap(`group-${group}`);
  await phone.tap(`do-${step}`);
  await phone.at(page('step'));
}

/** Confirmed, done, and back where one came from. */
export async function send(phone: Phone, from: string, ...told: RegExp[]): Promise<void> {
  await phone.tap('send');
  await phone.tap('modal-confirm');
  await phone.by('moved').waitFor();
  for (const words of told) await phone.says('moved', words);
  await phone.tap('back');
  await phone.at(page(from));
}

async function usualWords(phone: Phone): Promise<void> {
  await write(phone, 'facts', '被执行人没有按执行通知书履行');
  await write(phone, 'reasons', '应当采取执行措施');
}

/** Laid by the officer, read and signed by the clerk: then it is sealed. */
export async function signedByTwo(
  court: JourneyCourt,
  phone: Phone,
  words: (phone: Phone) => Promise<void> = usualWords,
): Promise<void> {
  await phone.says('ruling-first', '先写裁定书');
  await phone.tap('ruling');
  await words(phone);
  await phone.tap('send');
  await phone.tap('modal-confirm');
  await phone.says('moved', /江书记员/);
  await phone.tap('back');
  await phone.says('ruling-first', '等江书记员签名');
  const clerk = await court.phone({ as: 'o-clerk', at: HOME });
  await clerk.says('desk-executionRulings', '1');
  await clerk.tap('desk-executionRulings');
  await clerk.tap('ruling-0');
  await clerk.at(page('rulings/one'));
  await clerk.lacks('sign');
  await readsPaper(clerk, 'read');
  await clerk.tap('sign');
  await clerk.tap('modal-confirm');
  await clerk.says('told', '已经加盖院印');
  await clerk.says('hand-0', '石执行');
}
