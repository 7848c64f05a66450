/** 扫码: the person says what the camera would see (WeChat, "wx.scanCode"). */
import { formDialog } from '../dialogs/form';
import { api, WxFailure } from './api';
import { ask } from './script';

interface ScanResult {
  result: string;
  scanType: string;
  charSet: string;
  /** Of a 小程序码 of this app: the page it leads to. */
  path: string;
  rawData: string;
}

const KINDS: Record<string, string> = { 二维码: 'QR_CODE', 条形码: 'EAN_13', 小程序码: 'WX_CODE' };

function scanned(text: string, scanType: string): ScanResult {
  const path = scanType === 'WX_CODE' ? text : '';
  const rawData = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  return { result: path ? '' : text, scanType, charSet: 'UTF-8', path, rawData };
}

export const scan = {
  scanCode: api('scanCode', async (options: object) => {
    const answer = await ask<Partial<ScanResult> & { result: string }>('scanCode', options, async () => {
      const values = await formDialog({
        api: 'scanCode',
        title: '扫一扫',
        note: '浏览器没有镜头，请填写码里的内容。小程序码请填它指向的页面。',
        fields: [
          {
            name: 'text',
            label: '码里的内容',
            value: '',
            long: true,
            check: (text) => (text ? undefined : '请填内容'),
          },
          { name: 'kind', label: '哪种码', value: '', choices: Object.keys(KINDS) },
        ],
        confirmText: '扫到了',
      });
      if (!values) throw new WxFailure('cancel');
      return scanned(values.text ?? '', KINDS[values.kind ?? ''] ?? 'QR_CODE');
    });
    return { ...scanned(answer.result, answer.scanType ?? 'QR_CODE'), ...answer };
  }),
};
