/** 正在办: what a page that does something shows of it, before anything is done. Free of wx. */

export interface Acting {
  sending: boolean;
  trouble: string;
  errors: Record<string, string>;
}

export const notActing: Acting = { sending: false, trouble: '', errors: {} };
