/** 授权: which permissions the person gave this app (WeChat, "授权"); asked for once, then remembered. */
import { askPermission } from '../dialogs/permission';
import { WxFailure } from './api';
import { appConfig } from './app-config';
import { kept } from './kept';
import { ask } from './script';

export const SCOPES: Record<string, string> = {
  'scope.userInfo': '获取你的昵称、头像、地区及性别',
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.userLocationBackground': '在后台获取你的位置信息',
  'scope.record': '使用你的麦克风',
  'scope.camera': '使用你的摄像头',
  'scope.bluetooth': '使用你的蓝牙',
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.addPhoneContact': '添加到你的联系人',
  'scope.addPhoneCalendar': '添加日程到你的日历',
  'scope.werun': '获取你的微信运动步数',
};

const given = kept<Record<string, boolean>>('scopes', {});

export const scopes = {
  all: (): Record<string, boolean> => given.get(),
  set(scope: string, allowed: boolean): void {
    given.set({ ...given.get(), [scope]: allowed });
  },
};

/** Asks the first time; a refusal holds until the person changes the settings. */
export async function requireScope(scope: string): Promise<void> {
  const wish = SCOPES[scope];
  if (wish === undefined) throw new WxFailure('invalid scope');
  const before = given.get()[scope];
  if (before === true) return;
  if (before === false) throw new WxFailure('auth deny');
  const reason = appConfig().permission?.[scope]?.desc ?? '';
  const allowed = await ask('authorize', { scope }, async () => ({ allowed: await askPermission(wish, reason) }));
  // A script that answers `authorize` allows, unless it says otherwise.
  const yes = allowed.allowed !== false;
  scopes.set(scope, yes);
  if (!yes) throw new WxFailure('auth deny');
}
