/** 入口: ways into the mini-program that the hub offers, as people come from outside WeChat (notes of WeChat, "场景值列表"). */
import type { HubEntry } from '../emulator/hub/shape';

export const ENTRIES: HubEntry[] = [
  { name: '打开微法院', scene: 1001, path: '', query: '' },
  { name: '扫大厅墙上的码', scene: 1047, path: '', query: `scene=${encodeURIComponent('h=yuyao-hall-1')}` },
  { name: '城市服务：取号', scene: 1092, path: '', query: 'service=take-number&court=yuyao' },
  { name: '城市服务：立案', scene: 1092, path: '', query: 'service=file-case&court=yuyao' },
  { name: '公众号菜单：诉讼指引', scene: 1035, path: 'services/guide/home/index', query: '' },
  { name: '工作台', scene: 1001, path: 'staff/home/index', query: '' },
];
