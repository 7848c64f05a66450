/** 位置: where the phone is, as the person says: a browser on a desk is nowhere (WeChat, "wx.getLocation", "wx.chooseLocation", "wx.openLocation"). */
import { type Field, formDialog } from '../dialogs/form';
import { noticeDialog } from '../dialogs/notice';
import { api, WxFailure } from './api';
import { appConfig } from './app-config';
import { kept } from './kept';
import { requireParameters } from './parameter';
import { requirePrivacy } from './privacy';
import { requireScope } from './scopes';
import { ask } from './script';

interface Place {
  latitude: number;
  longitude: number;
}

/** Where this phone was said to be; null: not yet. */
const here = kept<Place | null>('place', null);
/** The middle of Beijing, to be written over. */
const FIRST: Place = { latitude: 39.9087, longitude: 116.3975 };

/** Functions of location must be named in app.json (WeChat, "地理位置接口调整"). */
function requireDeclared(name: string): void {
  const { requiredPrivateInfos } = appConfig();
  if (requiredPrivateInfos && !requiredPrivateInfos.includes(name))
    throw new WxFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
}

const between = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  return text.trim() !== '' && value >= least && value <= most ? undefined : `请填 ${least} 到 ${most} 之间的数`;
};

function placeFields({ latitude, longitude }: Place): Field[] {
  return [
    { name: 'latitude', label: '纬度', value: String(latitude), check: between(-90, 90) },
    { name: 'longitude', label: '经度', value: String(longitude), check: between(-180, 180) },
  ];
}

async function askPlace(name: string): Promise<Place> {
  const values = await formDialog({
    api: name,
    title: '这部手机在哪里',
    note: '浏览器不知道手机的位置。填一次，以后都用它。',
    fields: placeFields(here.get() ?? FIRST),
    confirmText: '就在这里',
  });
  if (!values) throw new WxFailure('cancel');
  const place = { latitude: Number(values.latitude), longitude: Number(values.longitude) };
  here.set(place);
  return place;
}

const NO_MOVEMENT = { speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 };

const located = (name: string, scope: string) =>
  api(name, async (options: object) => {
    requireDeclared(name);
    await requirePrivacy(name);
    await requireScope(scope);
    const place = await ask<Partial<Place>>(name, options, async () => here.get() ?? (await askPlace(name)));
    return { ...FIRST, ...NO_MOVEMENT, ...place };
  });

export const location = {
  getLocation: located('getLocation', 'scope.userLocation'),
  getFuzzyLocation: located('getFuzzyLocation', 'scope.userFuzzyLocation'),
  chooseLocation: api('chooseLocation', async (options: Partial<Place>) => {
    requireDeclared('chooseLocation');
    await requirePrivacy('chooseLocation');
    return await ask('chooseLocation', options, async () => {
      const values = await formDialog({
        api: 'chooseLocation',
        title: '选择位置',
        note: '浏览器里没有地图，请直接填写。',
        fields: [
          { name: 'name', label: '名称', value: '', check: (text) => (text.trim() ? undefined : '请填名称') },
          { name: 'address', label: '地址', value: '' },
          ...placeFields({ ...(here.get() ?? FIRST), ...options }),
        ],
        confirmText: '确定',
      });
      if (!values) throw new WxFailure('cancel');
      const { name = '', address = '', latitude, longitude } = values;
      return { name, address, latitude: Number(latitude), longitude: Number(longitude) };
    });
  }),
  openLocation: api('openLocation', async (options: Place & { name?: string; address?: string }) => {
    requireParameters(options, { latitude: 'Number', longitude: 'Number' });
    const { name = '', address = '', latitude, longitude } = options;
    void ask('openLocation', options, () =>
      noticeDialog({
        api: 'openLocation',
        title: name || '位置',
        lines: [
          ...(address ? [['地址', address] as const] : []),
          ['坐标', `${latitude}, ${longitude}`],
          ['说明', '在手机上，这里显示地图和导航。'],
        ],
        confirmText: '返回',
      }),
    );
    return {};
  }),
};
