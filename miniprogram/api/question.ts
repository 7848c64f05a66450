/** 一个要确认的问题. Free of wx. */

export interface Question {
  title: string;
  content: string;
  /** Four characters at most. */
  confirmText: string;
  /** Cannot be undone by anybody. */
  grave?: boolean;
}
