/** 没办成时的标题; below it stands the failure's own message. */
const HEADINGS = new Map([
  ['OFFLINE', '没有网络'],
  ['TIMEOUT', '没有等到回音'],
  ['NOT_FOUND', '没有找到'],
  ['FORBIDDEN', '您不能看这一页'],
  ['UNAUTHENTICATED', '请先登录微信'],
  ['IDENTITY_REQUIRED', '要先核实身份'],
  ['TOO_MANY_REQUESTS', '请稍等再试'],
  ['CONFLICT', '内容刚刚变过'],
]);

export const failureHeading = (code: string) => HEADINGS.get(code) ?? '没有打开';

/** Asking again would give the same answer. */
export const leadsNowhere = (code: string) => code === 'NOT_FOUND' || code === 'FORBIDDEN';
