/** 到窗口办理的事项: what this program leaves to the window on purpose, and why (FILE-18). */
export const LEFT_TO_WINDOW = {
  privateProsecution: { name: '刑事自诉', why: '刑事案件有另外的材料和期限，要当面核对。' },
  stateCompensation: { name: '国家赔偿', why: '先要走专门的程序，要当面问清。' },
  maritime: { name: '海事海商案件', why: '由海事法院审理，本程序没有接入。' },
  publicInterest: { name: '公益诉讼', why: '只有法律规定的机关和组织能提起。' },
  representative: { name: '人数众多的代表人诉讼', why: '要推选代表人、登记权利人。' },
  foreignNotarised: { name: '外国当事人的公证、认证材料', why: '原件和认证章要当面核对。' },
} as const;
export type LeftToWindow = keyof typeof LEFT_TO_WINDOW;

/** What the filer is told; he may still hand in his papers at the window, and gets a receipt there. */
export function windowAdvice(matter: LeftToWindow): { text: string; rule: string } {
  const { name, why } = LEFT_TO_WINDOW[matter];
  return { text: `${name}请到法院窗口办理：${why}窗口会收下材料并出具收据。`, rule: 'FILE-18 立案规定第2条' };
}
