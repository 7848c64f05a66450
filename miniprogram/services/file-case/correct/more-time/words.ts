/** 延长期限的话, as a clerk would say them. Free of wx. */

/** What the court takes. */
export const LEAST_REASON = 5;
export const REASON_SHORT = '请写清是什么事、为什么来不及，不少于 5 个字。';

export const ENDED = [
  { value: 'yes', label: '那件事已经过去了', note: '比如出院了、路通了' },
  { value: 'no', label: '还没有过去', note: '在理由里写明现在怎么样' },
];

const TONES = new Map([
  ['asked', 'running'],
  ['granted', 'yours'],
  ['refused', 'urgent'],
]);

export const extensionTone = (state: string): string => TONES.get(state) ?? 'over';
