/** 计算步骤: how a result comes about, one sentence at a time, each with its rule, for a person to check. */
export interface Step {
  /** A whole sentence in Chinese, with its figures. */
  text: string;
  /** Rule of DOMAIN.md and article, e.g. `TIME-2 民事诉讼法第85条第3款`. */
  rule: string;
}
