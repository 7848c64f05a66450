/** 司法救助: 免交, 减交, 缓交: whom the decree names for which, and what is then to pay (FEE-14), 诉讼费用交纳办法第44–51条. */
import { type Fen, fen } from '../money';
import { type Fee, feeOf, portion, type Tariff } from './tariff';

export type AidKind = 'exempt' | 'reduce' | 'defer';

interface AidGroundInfo {
  aid: AidKind;
  title: string;
  rule: string;
  /** 收费办法48.2: of hardship or for a basic living, so the family's means are to be shown by the local standard. */
  hardship: boolean;
}

const ground = (aid: AidKind, title: string, article: string, hardship: boolean): AidGroundInfo => ({
  aid,
  title,
  rule: `FEE-14 诉讼费用交纳办法第${article}项`,
  hardship,
});

/** 收费办法48: what shows it, by the name under which the mini-program asks for it. */
export const AID_PROOF = '经济困难的证明';

export const AID_GROUNDS = {
  disabledWithoutIncome: ground('exempt', '残疾人，没有固定生活来源', '45条第(1)', true),
  maintenance: ground('exempt', '讨要赡养费、扶养费、抚养费、抚恤金', '45条第(2)', true),
  subsistence: ground('exempt', '低保、农村特困或五保对象，或者正在领失业保险金，没有其他收入', '45条第(3)', true),
  publicGood: ground('exempt', '因见义勇为或者保护公共利益受到损害，本人或近亲属要求赔偿、补偿', '45条第(4)', false),
  otherExempt: ground('exempt', '其他确实需要免交的情况', '45条第(5)', true),
  disaster: ground('reduce', '因自然灾害等生活困难，正在接受救济，或者家里的生产经营难以维持', '46条第1款第(1)', true),
  specialCare: ground('reduce', '国家规定的优抚、安置对象', '46条第1款第(2)', false),
  welfareInstitution: ground('reduce', '社会福利机构和救助管理站', '46条第1款第(3)', false),
  otherReduce: ground('reduce', '其他确实需要减交的情况', '46条第1款第(4)', true),
  socialInsurance: ground('defer', '讨要社会保险金、经济补偿金', '47条第(1)', false),
  injured: ground('defer', '交通、医疗、工伤、产品质量等事故的受害人要求赔偿', '47条第(2)', false),
  legalAid: ground('defer', '正在接受法律援助', '47条第(3)', false),
  otherDefer: ground('defer', '其他确实需要缓交的情况', '47条第(4)', false),
} as const satisfies Record<string, AidGroundInfo>;

export type AidGround = keyof typeof AID_GROUNDS;
export type AidApplicant = 'person' | 'organisation';

/** What one may ask for; a hint, the officer decides. */
export interface AidHint {
  aid: AidKind;
  ground: AidGround;
  text: string;
  /** What to hand in. */
  papers: string[];
  /** Why it may well not be granted; null: nothing speaks against it. It may be asked for all the same. */
  doubt: string | null;
  rule: string;
}

const DO = { exempt: '可以申请免交', reduce: '可以申请少交，至少少交 30%', defer: '可以申请晚点交，法院在立案前决定' };

/** One hint for each ground that the applicant says holds. None named: nothing is known, the `other…` grounds stay open. */
export function aidHints(applicant: AidApplicant, grounds: readonly AidGround[]): AidHint[] {
  return grounds.map((each) => {
    const { aid, title, rule, hardship } = AID_GROUNDS[each];
    const papers = ['书面申请', '证明确有经济困难的材料'];
    if (hardship) papers.push('本人和家庭经济状况符合当地困难标准的证明（可以找民政、人社部门或者村居委会问）');
    // 收费办法44.2
    const doubt =
      aid === 'exempt' && applicant === 'organisation' ? '免交只给自然人；单位可以申请少交或者晚点交。' : null;
    return { aid, ground: each, text: `${title}的，${DO[aid]}。`, papers, doubt, rule };
  });
}

/** What the officer has granted. */
export type Aid = { kind: 'exempt' } | { kind: 'reduce'; percent: number } | { kind: 'defer' };

/**
 * The fee after aid, not yet rounded, so that it may still be halved (FEE-2). `defer` changes the day, not the fee.
 * @param aid percent: taken off, a whole number from 30 (收费办法46.2) to 99
 * Throws RangeError for less or more, and for an exemption of an organisation (收费办法44.2).
 */
export function afterAid(due: Tariff, aid: Aid, applicant: AidApplicant): Tariff {
  if (aid.kind === 'defer') return due;
  if (aid.kind === 'exempt') {
    if (applicant !== 'person') throw new RangeError('only a natural person is exempted');
    return portion(due, [0n, 1n], '准予免交，应交', 'FEE-14 诉讼费用交纳办法第44、45条');
  }
  const { percent } = aid;
  if (!Number.isInteger(percent) || percent < 30 || percent > 99)
    throw new RangeError(`a fee is reduced by a whole percentage from 30 to 99: ${percent}`);
  const rule = 'FEE-14 诉讼费用交纳办法第46条第2款';
  return portion(due, [BigInt(100 - percent), 100n], `准予减交 ${percent}%，应交`, rule);
}

/** 收费办法50: what the applicant is let off, to be borne by the other side if that loses; fen. */
export function letOff(due: Tariff, aided: Tariff): { fee: Fee; letOffFen: Fen } {
  const fee = feeOf(aided);
  return { fee, letOffFen: fen(feeOf(due).feeFen - fee.feeFen) };
}
