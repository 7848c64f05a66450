/** 管辖错误: what follows when a case is with the wrong court, before and after registration (FILE-15). */
import type { Step } from '../../step';

export interface WrongCourt {
  registered: boolean;
  /** 专属管辖 or 级别管辖 is broken. */
  exclusiveOrLevel?: boolean | undefined;
  /** Whether the defendant objected within the time for his answer (民诉法130.1). */
  objected?: boolean | undefined;
  /** 应诉答辩 on the merits, or a counterclaim (民诉法130.2). */
  answeredOnMerits?: boolean | undefined;
}

export interface WrongCourtAnswer {
  /**
   * `inform`: told where to go, who insists gets a ruling; `transfer`: the judge rules on handing it over;
   * `decideObjection`: a ruling on the objection first; `stays`: jurisdiction by answering; `unclear`: wait for the answer.
   */
  course: 'inform' | 'transfer' | 'decideObjection' | 'stays' | 'unclear';
  steps: Step[];
}

/** Prepares; the judge decides (clause A). 民诉法37, 127(4), 130; 解释35, 211, 223. */
export function wrongCourt({ registered, exclusiveOrLevel, objected, answeredOnMerits }: WrongCourt): WrongCourtAnswer {
  const answer = (course: WrongCourtAnswer['course'], text: string, rule: string): WrongCourtAnswer => ({
    course,
    steps: [{ text, rule: `FILE-15 ${rule}` }],
  });
  if (!registered)
    return answer(
      'inform',
      '还没有立案：告诉原告该去哪个法院；原告坚持起诉的，由法官作出书面裁定，可以上诉。',
      '民诉法第127条第(4)项、解释第211条',
    );
  // 解释223: an objection in time counts though he also answered on the merits.
  if (objected)
    return answer(
      'decideObjection',
      '被告在答辩期内提出了管辖异议，由法官先作出裁定。',
      '民诉法第130条第1款、解释第223条',
    );
  if (exclusiveOrLevel)
    return answer(
      'transfer',
      '违反专属管辖或者级别管辖，被告应诉也不能补救，由法官裁定移送。',
      '民诉法第37条、第130条第2款',
    );
  if (answeredOnMerits)
    return answer('stays', '被告没有提出异议，并且应诉答辩，视为本院有管辖权。', '民诉法第130条第2款');
  if (answeredOnMerits === false)
    return answer(
      'transfer',
      '被告没有应诉答辩，开庭前发现不归本院管的，由法官裁定移送，不用重新交材料。',
      '民诉法第37条、解释第35条',
    );
  return answer('unclear', '答辩期还没有过，要看被告是否提出异议、是否应诉。', '民诉法第130条');
}
