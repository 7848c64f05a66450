/** 告知去处的事由: in the law's words, each with what is usual to tell, and with the reasons of a ruling where he insists. Free of wx. */
import type { EventOf } from '../../api/services';

export type Ground = EventOf<'file-case', 'guideElsewhere'>['ground'];

interface Words {
  name: string;
  /** What the filer is told; what stands in brackets is to be filled in. */
  suggested: string;
  /** Reasons of the ruling, where he insists. */
  ruling: string;
}

/** FILE-9, 民诉法127, as court/machines/filing.ts words them. */
export const GROUNDS: Readonly<Record<Ground, Words>> = {
  otherCourt: {
    name: '不属于本院管辖，应向有管辖权的法院起诉',
    suggested: '请向（写明法院名称）起诉。',
    ruling:
      '本案（写明为什么不归本院管辖），不属于本院管辖，已经告知起诉人向有管辖权的法院起诉，起诉人仍坚持向本院起诉，不符合起诉条件。',
  },
  arbitration: {
    name: '双方有书面仲裁协议，应向仲裁机构申请仲裁',
    suggested: '请按仲裁协议，向（写明仲裁委员会名称）申请仲裁。',
    ruling:
      '双方订有书面仲裁协议，依法不得向人民法院起诉，已经告知起诉人向（写明仲裁委员会名称）申请仲裁，起诉人仍坚持起诉，不符合起诉条件。',
  },
  labourArbitrationFirst: {
    name: '劳动争议应先申请仲裁',
    suggested:
      '请先向（写明名称）劳动人事争议仲裁委员会申请仲裁；不服仲裁裁决的，收到裁决书之日起 15 日内可以向法院起诉。',
    ruling:
      '双方争议属于劳动争议，依法应当先申请劳动争议仲裁。起诉人没有经过仲裁，经告知后仍坚持起诉，不符合起诉条件。',
  },
  administrative: {
    name: '属于行政诉讼受案范围，应提起行政诉讼',
    suggested: '请以（写明行政机关名称）为被告，提起行政诉讼。',
    ruling: '起诉人所诉事项属于行政诉讼受案范围，经告知后仍坚持提起民事诉讼，不符合民事起诉的条件。',
  },
  otherAuthority: {
    name: '依法应由其他机关处理',
    suggested: '请向（写明机关名称）申请处理。',
    ruling: '起诉人所诉事项依法应由（写明机关名称）处理，不属于人民法院受理民事诉讼的范围，不符合起诉条件。',
  },
  resJudicata: {
    name: '已有生效裁判，应申请再审',
    suggested: '请向（写明法院名称）申请再审。',
    ruling: '起诉人就（写明案号）生效裁判已经处理的争议再次起诉，经告知申请再审后仍坚持起诉，属于重复起诉。',
  },
  repeatedDivorce: {
    name: '没有新情况、新理由，六个月内不得再次起诉离婚或解除收养关系',
    suggested: '有新情况、新理由的，请写明后再起诉；没有的，请在（写明日期）以后再起诉。',
    ruling: '起诉人没有新情况、新理由，在（写明日期）以前又起诉，依法不予受理。',
  },
  blockedPeriod: {
    name: '依法在一定期限内不得起诉',
    suggested: '请在（写明日期）以后再起诉。',
    ruling: '依照（写明法律条文），在（写明日期）以前不得起诉，起诉人在此期限内起诉，依法不予受理。',
  },
};

/** Where papers were sent back instead. */
export const RETURNED: Readonly<Record<string, string>> = {
  uncorrected: '起诉人没有在期限内补正（写明缺少的事项），经退回并说明后仍坚持起诉，不符合起诉条件。',
  deficient: '起诉人补正后的材料仍缺少（写明缺少的事项），经退回并说明后仍坚持起诉，不符合起诉条件。',
};

/** What the ruling may begin with; '' nothing is known of it. */
export function rulingText(ground: string | undefined): string {
  const guided = Object.entries(GROUNDS).find(([one]) => one === ground)?.[1];
  return guided?.ruling ?? RETURNED[ground ?? ''] ?? '';
}
