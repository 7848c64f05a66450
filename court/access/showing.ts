/** 显示结果: what a viewer gets of one item. Absent means that he does not learn that it exists, nor why. */

export interface Showing {
  show: 'shown' | 'masked' | 'absent';
  /** For the log: a viewer from whom something is kept is not told the rule. */
  rule: string;
  /** What has to be covered before a page is rendered (DOSS-6). */
  masks?: readonly Mask[];
  /** Replaced by another, which is served again; the old one stays and says so (SERVE-11, PROG-6). */
  mark?: 'superseded';
}

/** `othersNumbers`: PRIV-4 data of other people; `protectedContacts`: how to reach witnesses and minors. */
export type Mask = 'othersNumbers' | 'protectedContacts';

/** From least to most. */
const ORDER = ['absent', 'masked', 'shown'] as const;

export const absent = (rule: string): Showing => ({ show: 'absent', rule });

/** Shown, or masked if anything has to be covered. */
export function visible(rule: string, masks: readonly Mask[] = []): Showing {
  return masks.length === 0 ? { show: 'shown', rule } : { show: 'masked', rule, masks };
}

/** 0 absent, 1 masked, 2 shown. */
export const rank = ({ show }: Showing): number => ORDER.indexOf(show);

/** Who has several parts in a case sees what the best of them sees; nothing without any. */
export function best(showings: readonly Showing[]): Showing {
  return showings.reduce((most, one) => (rank(one) > rank(most) ? one : most), showings[0] ?? absent('DOMAIN 4'));
}

/** SERVE-11: adds the mark to what is seen of a document that was replaced. */
export function marked(showing: Showing, superseded: boolean | undefined): Showing {
  return superseded && showing.show !== 'absent' ? { ...showing, mark: 'superseded' } : showing;
}
