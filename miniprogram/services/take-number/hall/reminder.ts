/** 叫号提醒: asks WeChat whether the court may send one message when the number is called. Only right after a tap. */

/** 公众平台 → 订阅消息: the id this account was given for “排队叫号提醒”. */
const TEMPLATES = ['take-number-called'];

/** Resolves whatever the person answers: a number is taken all the same. */
export function askReminder(): Promise<void> {
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({ tmplIds: TEMPLATES, complete: () => resolve() });
  });
}
