/** 民事起诉状 (FILE-2): what a civil complaint states beside its parties; an administrative one takes most of it (FILE-22). */
import * as z from 'zod/mini';
import { ADMINISTRATIVE_CLAIMS } from '../../../court/pleading/administrative-complaint';
import { SPOTS } from '../../../court/pleading/jurisdiction/hint';
import { id, named } from '../../../platform/input';
import { choice, fenOf, keysOf, list, needed, text, yes } from './fields';
import { party } from './party';

const claim = z.strictObject({
  text: named(z.string().check(z.minLength(1), z.maxLength(1000)), '诉讼请求'),
  amountFen: fenOf('请求金额'),
  /** Of administrative suits: 行诉解释68. */
  kind: choice('请求的种类', keysOf(ADMINISTRATIVE_CLAIMS)),
  normName: text('请求审查的文件名称', 200),
  normIsRule: yes('这份文件是规章'),
});

const evidence = z.strictObject({
  /** Made by the phone, and the same whatever it is called later: files say by it what they prove (`attach`). */
  evidenceId: z.optional(id('证据编号')),
  name: needed('证据名称', 100),
  source: text('证据来源', 200),
  proves: text('证明目的', 500),
});

const witness = z.strictObject({ name: needed('证人姓名', 50), domicile: text('证人住所', 200) });

/** FILE-14: why this court, as far as the filer knows. */
const jurisdiction = z.strictObject({
  spot: choice('由本院管辖的理由', keysOf(SPOTS)),
  place: text('地点', 200),
  /** 书面约定 */
  agreement: text('约定管辖的条款', 500),
});

export const suit = {
  plaintiffs: list('原告', party, 50),
  defendants: list('被告', party, 50),
  thirdParties: list('第三人', party, 50),
  claims: list('诉讼请求', claim, 50),
  factsAndReasons: text('事实与理由', 20_000),
  evidence: list('证据', evidence, 100),
  witnesses: list('证人', witness, 50),
  jurisdiction: named(z.optional(jurisdiction), '管辖'),
};

export const shared = {
  addressConfirmation: named(
    z.optional(
      z.strictObject({
        address: text('送达地址', 200),
        phone: text('送达联系电话', 30),
        /** SERVE-1: explicit consent to electronic service; a phone number alone is none. */
        eService: yes('同意电子送达'),
      }),
    ),
    '送达地址确认',
  ),
  mediation: choice('先行调解意愿', ['agree', 'refuse']),
  truthConfirmed: yes('如实陈述确认'),
};
