/** 隐私授权: asks before anything private is taken (camera, album, location), as WeChat requires. On pages that take it. */

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;

let waiting: Resolve[] = [];

Component({
  properties: {
    /** What is taken and what for. */
    text: {
      type: String,
      value: '办这一步要用到您手机里的照片、文件或者摄像头。我们只拿您选的那一份，只用来办这件事。',
    },
    /** What can be done without it. */
    otherwise: { type: String, value: '不同意也可以：这一步请到大厅窗口办。' },
  },
  data: { visible: false },
  lifetimes: {
    attached() {
      this.listen();
    },
  },
  pageLifetimes: {
    show() {
      this.listen();
    },
  },
  methods: {
    /** WeChat keeps the last listener only: the page in front registers again each time it is shown. */
    listen() {
      wx.onNeedPrivacyAuthorization((resolve) => {
        // The boundary: the typings call this a result; WeChat documents a function (PrivacyAuthorize).
        waiting.push(resolve as unknown as Resolve);
        this.setData({ visible: true });
      });
    },
    answer(answer: { event: 'agree' | 'disagree'; buttonId?: string }) {
      for (const resolve of waiting) resolve(answer);
      waiting = [];
      this.setData({ visible: false });
    },
    agree() {
      this.answer({ event: 'agree', buttonId: 'privacy-agree' });
    },
    disagree() {
      this.answer({ event: 'disagree' });
    },
    read() {
      wx.openPrivacyContract({ fail: () => wx.navigateTo({ url: '/pages/privacy/index' }) });
    },
  },
});
