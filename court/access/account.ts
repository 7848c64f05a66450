/** 账号: one number, one live account; an account in wrong hands or lost, and what an officer decides then (ID-2). */

export const ACCOUNT_DECISIONS = ['follow', 'stay', 'lift', 'keepFrozen'] as const;
/** Takeover: what the old account has follows the person or stays; theft: the account is free again or stays frozen. */
export type AccountDecision = (typeof ACCOUNT_DECISIONS)[number];

export const DATA_REQUEST_STATES = ['open', 'granted', 'refused'] as const;
export type DataRequestState = (typeof DATA_REQUEST_STATES)[number];

/** `takeover`: another account proved the same number later. */
export type SuspensionReason = 'theft' | 'takeover';

/** What the holder of an account reads that can do nothing now: never only that, always where to go. */
export const SUSPENDED: Readonly<Record<SuspensionReason, string>> = {
  theft: '您报告过账号被别人使用，账号已经冻结。请带身份证到任一法院的诉讼服务窗口，核对后解除；急事可以拨打 12368。',
  takeover:
    '您的身份已经在另一个微信账号上认证，这个账号停用了。如果不是您本人办的，请马上带身份证到窗口，或者拨打 12368。',
};
