/** 证人出庭: whether a witness may join now, and that he hears nothing before (HEAR-12). */
import type { Step } from '../step';

export interface WitnessEntry {
  now: number;
  /** The witness's own token, given when he is called; valid in this span only (epoch ms, `to` excluded). */
  call?: { from: number; to: number };
  /** Notified by the court; or both parties agree and the court permits (解释117.3). */
  notified: boolean;
  partiesAgree: boolean;
  courtPermits: boolean;
  /** Of full capacity: only then a 保证书 is signed (解释119). */
  fullCapacity: boolean;
  undertakingSigned: boolean;
  /** A party's objection to online testimony; undefined reason: the judge has not yet looked at it. */
  objection?: { reasonable: boolean | undefined };
  /** The court finds it necessary that he comes in person. */
  needsPresence: boolean;
  /** A place named by the court. */
  placeNamed: boolean;
  /** What the log shows of him before this testimony. */
  heardCase: boolean;
  otherWitnessPresent: boolean;
}

/**
 * HEAR-12: what stands against a witness's joining at this moment; empty: he may be let in.
 * Source: 解释第117、119、120条, 在线诉讼规则第26条, 证据规定第72、74条.
 */
export function witnessObstacles(entry: WitnessEntry): Step[] {
  const obstacles: Step[] = [];
  const add = (stands: boolean, text: string, rule: string) => {
    if (stands) obstacles.push({ text, rule: `HEAR-12 ${rule}` });
  };
  const { call, objection } = entry;
  add(
    !entry.notified && !(entry.partiesAgree && entry.courtPermits),
    '法院没有通知他出庭；没有通知的，要双方当事人同意并经法院准许。',
    '民诉法解释第117条第3款',
  );
  add(entry.fullCapacity && !entry.undertakingSigned, '还没有签如实作证的保证书。', '民诉法解释第119、120条');
  add(
    objection?.reasonable === undefined && objection !== undefined,
    '当事人反对在线作证，请法官先决定。',
    '在线诉讼规则第26条第1款',
  );
  add(objection?.reasonable === true || entry.needsPresence, '应当到法院当面作证。', '在线诉讼规则第26条第1款');
  add(!entry.placeNamed, '还没有指定在线作证的场所。', '在线诉讼规则第26条第1款');
  add(entry.heardCase, '他已经听过案件的审理，请法官处理。', '民事诉讼证据规定第72条第2款');
  add(entry.otherWitnessPresent, '有其他证人在场，请先让其他证人退出。', '民事诉讼证据规定第74条第2款');
  add(
    call === undefined || entry.now < call.from || entry.now >= call.to,
    '还没有轮到他作证，请在等候室等法庭叫。',
    '在线诉讼规则第26条第1款',
  );
  return obstacles;
}

/**
 * HEAR-12: what of the case a witness may open: only his own notice and undertaking at any time, and his own part of the
 * transcript once he has testified; never room, chat, files or what others said.
 */
export function witnessMayOpen(
  what: 'ownNotice' | 'ownUndertaking' | 'ownTranscriptPart' | 'room' | 'chat' | 'files' | 'transcript',
  { hasTestified }: { hasTestified: boolean },
): boolean {
  if (what === 'ownTranscriptPart') return hasTestified;
  return what === 'ownNotice' || what === 'ownUndertaking';
}
