/** 办成以后: what came of a step. Free of wx. */

/** What came of it, as far as its service says. */
export interface Came {
  caseId: string;
  stateName?: string;
  /** To all alike. */
  told?: string | null;
  /** To one side each. */
  tells?: { who: string; text: string }[];
  warnings?: { text: string; rule: string }[];
  papersDue?: number;
  /** Of an execution: its papers go out by its own service. */
  ofExecution?: boolean;
}
