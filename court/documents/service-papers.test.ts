/** Papers of service: the certificate of an electronic one, and the receipt. */
import { SERVICE_PAPER_SAMPLES } from '../../demo/service-paper-samples';
import { missingIn, wordsOf } from './trial';

const sample = (name: string) => {
  const found = SERVICE_PAPER_SAMPLES[name];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};

test('SERVE-7 the certificate names document and hash, recipient, consent, address, times, effect and rule, sender', () => {
  expect(
    missingIn(sample('e-service-certificate'), [
      '电子送达凭证',
      '《民事判决书》',
      '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
      '阿卜杜热西提·买买提依明·阿不都克里木江·艾尔肯·吐尔逊（被告）',
      '本人在线确认（2025年3月3日）',
      '诉讼平台账号：“微法院”账号 8f14e45f',
      '到达时间：2025年3月4日9时05分',
      '送达日期：2025年3月4日',
      '在线诉讼规则第31条第1款、民事诉讼法第90条第2款',
      '江书记员',
      '具有送达回证效力',
    ]),
  ).toEqual([]);
});

test('SERVE-4, 5 a presumption is said to be one and how it falls; reminders are told as such; findings follow', () => {
  const paper = sample('e-service-certificate-presumed');
  expect(
    missingIn(paper, [
      '送达生效时间：2025年3月4日11时05分（推定）',
      '没有提供或者确认电子地址，发往能够确认为本人的电子地址',
      '本次送达是依法推定的',
      '短信（提醒）：138****1234 发出',
      '严法官：经审查',
    ]),
  ).toEqual([]);
  expect(wordsOf(paper)).not.toContain('o-1');
  expect(wordsOf(paper)).not.toContain('SERVE-');
});

test('SERVE-10 民诉法87 the receipt leaves the day of receipt to the recipient’s own hand', () => {
  expect(
    missingIn(sample('service-receipt'), [
      '送达方式：直接送达',
      '收到日期：　　　　年　　月　　日　　时',
      '受送达人签名或者盖章',
      '代收人及与受送达人的关系',
      '签收日期为送达日期',
    ]),
  ).toEqual([]);
});

test('SERVE-8, SIGN-2 signed for online it says so, when and by whom, and no more than that', () => {
  const words = wordsOf(sample('service-receipt-online'));
  expect(words).toContain('（2025年3月4日10时05分核实身份后在线签收）');
  expect(words).toContain('受送达人：陈䶮喆');
  expect(words).not.toContain('可靠');
});
