/** 送达方式: by which means a document may be served, what was tried and what remains (SERVE-8, 10). The clerk chooses. */
import type { Step } from '../step';

export type ServiceMeans = 'electronic' | 'handedOn' | 'direct' | 'leaving' | 'entrusted' | 'post' | 'publicNotice';
export type ServedDocument = 'judgment' | 'ruling' | 'mediationDocument' | 'summons' | 'pleadingCopy' | 'notice';

export interface MeansCase {
  document: ServedDocument;
  /** Whether SERVE-1's consent holds. */
  eServiceConsent: boolean;
  /** 民事简易程序, 小额诉讼 included (they are part of it). */
  civilSummary: boolean;
  /** Whether the officer found that nobody knows where the recipient is. */
  whereaboutsUnknown: boolean;
  tried: readonly { means: ServiceMeans; failed: boolean }[];
  /** 军人, 被监禁, 被采取强制性教育措施: papers are handed on by those who have him in charge. */
  inCharge?: keyof typeof HANDED_ON;
}

export interface MeansOption extends Step {
  means: ServiceMeans;
  /** `untimely`: the law allows it only after the others. */
  state: 'open' | 'tried' | 'untimely' | 'excluded';
}

/** 转交: who hands on, 民事诉讼法第92、93条. */
const HANDED_ON = {
  army: { by: '所在部队团以上单位的政治机关', rule: 'SERVE-9 民事诉讼法第92条' },
  prison: { by: '所在监所', rule: 'SERVE-9 民事诉讼法第93条第1款' },
  correction: { by: '所在的强制性教育机构', rule: 'SERVE-9 民事诉讼法第93条第2款' },
} as const;

const OTHERS = ['direct', 'leaving', 'entrusted', 'post'] as const;

/**
 * SERVE-10: every means in the law's order with its state and why, for the clerk to choose from.
 * Source: 民事诉讼法第88至95条, 解释第133、140条.
 */
export function meansOfService(serviceCase: MeansCase): MeansOption[] {
  const failed = (means: ServiceMeans) => serviceCase.tried.some((one) => one.means === means && one.failed);
  const option = (means: ServiceMeans, excluded: Step | undefined, open: Step): MeansOption => {
    if (excluded !== undefined) return { means, state: 'excluded', ...excluded };
    return { means, state: failed(means) ? 'tried' : 'open', ...open };
  };
  const isMediation = serviceCase.document === 'mediationDocument';
  const options = [
    option(
      'electronic',
      serviceCase.eServiceConsent
        ? undefined
        : { text: '没有本人同意，不能用电子方式送达。', rule: 'SERVE-1 民事诉讼法第90条第1款' },
      { text: '本人同意，可以发到他提供或确认的电子地址。', rule: 'SERVE-3 民事诉讼法第90条' },
    ),
    option('direct', undefined, { text: '直接送交本人或可以代收的人签收。', rule: 'SERVE-10 民事诉讼法第88条' }),
    option(
      'leaving',
      isMediation ? { text: '调解书要本人签收才生效，不能留置送达。', rule: 'SERVE-8 民诉法解释第133条' } : undefined,
      { text: '拒绝接收的，可以留在住所，并由见证人签名或者拍照、录像。', rule: 'SERVE-10 民事诉讼法第89条' },
    ),
    option('entrusted', undefined, { text: '可以委托其他法院代为送达。', rule: 'SERVE-10 民事诉讼法第91条' }),
    option('post', undefined, { text: '可以邮寄，以回执上的收件日期为送达日期。', rule: 'SERVE-10 民事诉讼法第91条' }),
  ];
  const notice = option('publicNotice', noticeExclusion(serviceCase), {
    text: '其他方式都送达不了或下落不明，可以公告送达；原因和经过记入案卷。',
    rule: 'SERVE-10 民事诉讼法第95条',
  });
  const { inCharge } = serviceCase;
  const others = inCharge === undefined ? OTHERS : [...OTHERS, 'handedOn' as const];
  const exhausted = others.every(failed);
  if (notice.state === 'open' && !serviceCase.whereaboutsUnknown && !exhausted) {
    notice.state = 'untimely';
    notice.text = '公告是最后的方式：先试其他方式，或者先查明本人确实下落不明。';
  }
  if (inCharge === undefined) return [...options, notice];
  const { by, rule } = HANDED_ON[inCharge];
  // 民诉法94: on the day he signs for it, not that on which they got it.
  const text = `通过${by}转交，以他在送达回证上签收的日期为送达日期。`;
  return [option('handedOn', undefined, { text, rule }), ...options, notice];
}

function noticeExclusion({ civilSummary, document }: MeansCase): Step | undefined {
  // A mediation document works on signature (民诉法100.3), which a notice cannot bring about.
  if (document === 'mediationDocument')
    return { text: '调解书要本人签收才生效，不能公告送达。', rule: 'SERVE-8 民事诉讼法第100条第3款' };
  if (civilSummary)
    return { text: '简易程序不能公告送达；需要公告的，先转为普通程序。', rule: 'SERVE-10 民诉法解释第140条' };
  return undefined;
}

/**
 * SERVE-8, 民诉法90.1: what the court owes to somebody who asks for paper of a document served electronically: always paper
 * of judgments, rulings and mediation documents. The date of service and its periods stay as they are.
 */
export function paperOnRequest(document: ServedDocument): Step & { must: boolean } {
  const rule = 'SERVE-8 民事诉讼法第90条第1款';
  const must = document === 'judgment' || document === 'ruling' || document === 'mediationDocument';
  if (!must) return { must, text: '这种文书没有必须提供纸质件的规定，可以向法院提出，由书记员安排。', rule };
  const period = document === 'mediationDocument' ? '调解书从签收时生效' : '上诉等期限仍从电子送达的第二天算';
  return { must, text: `法院会提供纸质文书。${period}，不因为要纸质件而改变。`, rule };
}
