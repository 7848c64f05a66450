/** 可以打勾的一样. Free of wx. */
export interface Option {
  value: string;
  label: string;
  note?: string;
}
