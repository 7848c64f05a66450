/** 登录 and 用户信息: a code of one's own making; who the person is only the cloud knows, never the page (WeChat, "wx.login"). */
import { chooseFiles } from '../dialogs/file-chooser';
import { noticeDialog } from '../dialogs/notice';
import { onOpenType } from '../open-type';
import { phone } from '../phone';
import { api, WxFailure } from './api';
import { extensionOf } from './file-path';
import { files } from './files';
import { requireParameters } from './parameter';
import { requirePrivacy } from './privacy';
import { ask } from './script';
import { requireTap } from './tap';

/** 32 letters and digits, as WeChat's; good for nothing but to be handed on. */
const code = () => crypto.randomUUID().replaceAll('-', '');

/** Since 2022 WeChat tells everybody's name like this (WeChat, "小程序用户头像昵称获取规则调整公告"). */
const PROFILE = {
  userInfo: { nickName: '微信用户', avatarUrl: '', gender: 0, country: '', province: '', city: '', language: 'zh_CN' },
  rawData: '{"nickName":"微信用户"}',
  signature: '',
  encryptedData: '',
  iv: '',
};

function requireLogin(): void {
  if (!phone.openid) throw new WxFailure('not login');
}

onOpenType('getUserInfo', ({ fire }) => fire('getuserinfo', { ...PROFILE, errMsg: 'getUserInfo:ok' }));

onOpenType('getPhoneNumber', async ({ fire }) => {
  try {
    await requirePrivacy('getPhoneNumber');
    const answer = await ask<{ code?: string }>('getPhoneNumber', {}, async () => {
      const allowed = await noticeDialog({
        api: 'getPhoneNumber',
        title: '申请获取并验证你的手机号',
        lines: [['手机号', '由云端按登录的人给出']],
        confirmText: '允许',
        cancelText: '不允许',
      });
      if (!allowed) throw new WxFailure('user deny');
      return {};
    });
    fire('getphonenumber', { code: code(), ...answer, errMsg: 'getPhoneNumber:ok' });
  } catch (error) {
    const { message, fields } = error instanceof WxFailure ? error : new WxFailure(String(error));
    fire('getphonenumber', { ...fields, errMsg: `getPhoneNumber:fail ${message}` });
  }
});

onOpenType('chooseAvatar', async ({ fire }) => {
  await requirePrivacy('chooseAvatar');
  const answer = await ask<{ avatarUrl?: string }>('chooseAvatar', {}, async () => {
    const picked = await chooseFiles({ api: 'chooseAvatar', label: '选择头像', accept: 'image/*', count: 1 });
    const file = picked?.[0];
    return file ? { avatarUrl: await files.tempFile(file, extensionOf(file.name)) } : {};
  });
  // WeChat says nothing where none was chosen.
  if (answer.avatarUrl) fire('chooseavatar', { avatarUrl: answer.avatarUrl });
});

const talk = (api: string, title: string, text: string) =>
  noticeDialog({ api, title, lines: [['说明', text]], confirmText: '返回' });

onOpenType('contact', async ({ fire }) => {
  await ask('contact', {}, () => talk('contact', '客服会话', '在手机上，这里是与客服的会话。'));
  fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} });
});
onOpenType('feedback', async () => {
  await ask('feedback', {}, () => talk('feedback', '意见反馈', '在手机上，这里是微信的意见反馈页面。'));
});

export const account = {
  login: api('login', async (options: object) => {
    requireLogin();
    return await ask('login', options, async () => ({ code: code() }));
  }),
  checkSession: api('checkSession', async (options: object) => {
    requireLogin();
    return await ask('checkSession', options, async () => ({}));
  }),
  getUserProfile: api('getUserProfile', async (options: { desc: string }) => {
    requireParameters(options, { desc: 'String' });
    requireTap();
    return await ask('getUserProfile', options, async () => PROFILE);
  }),
  getUserInfo: api('getUserInfo', async (options: object) => await ask('getUserInfo', options, async () => PROFILE)),
};
