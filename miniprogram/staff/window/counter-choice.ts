/** 坐在哪个窗口: kept on the phone, hall by hall. */

const STORED_AT = 'staff-counters';

type Chosen = Record<string, string>;

const all = () => wx.getStorageSync<Chosen | ''>(STORED_AT) || {};

/** '' not chosen on this phone yet. */
export const counterIn = (hallId: string): string => all()[hallId] ?? '';

export function sitAt(hallId: string, counterId: string): void {
  wx.setStorageSync(STORED_AT, { ...all(), [hallId]: counterId });
}
