/** 材料: a paper the court asks for: what it is and where one gets it, in plain words. */
export interface Paper {
  id: string;
  name: string;
  /** What it is, for someone who has never seen one. */
  what: string;
  /** Where and how to get it. */
  how: string;
  rule: string;
}
