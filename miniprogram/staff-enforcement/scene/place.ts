/** 手机在哪里: for the officer's own record; switched off, the entry goes without it. */

export interface Where {
  /** `unasked`: not yet; `off`: not allowed; `none`: allowed, and not found. */
  state: 'unasked' | 'on' | 'off' | 'none';
  /** For the court alone. */
  exact: string;
}

export const NOWHERE: Where = { state: 'unasked', exact: '' };
const PLACES = 5;
const WITHIN_MS = 6000;
const ASKED_MS = 120_000;

export async function whereAmI(): Promise<Where> {
  // While he is still asked whether he allows it, it takes as long as he takes.
  const patience = (await mayLocate()) ? WITHIN_MS : ASKED_MS;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ state: 'none', exact: '' }), patience);
    const answer = (where: Where) => {
      clearTimeout(timer);
      resolve(where);
    };
    wx.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude, accuracy }) =>
        answer({
          state: 'on',
          exact: `手机定位：北纬${latitude.toFixed(PLACES)}，东经${longitude.toFixed(PLACES)}，误差约${Math.round(accuracy)}米`,
        }),
      fail: ({ errMsg }) => answer({ state: /deny|auth|privacy|denied/.test(errMsg) ? 'off' : 'none', exact: '' }),
    });
  });
}

/** Whether it may be asked for without a question to the officer. */
export const mayLocate = (): Promise<boolean> =>
  new Promise((resolve) =>
    wx.getSetting({
      success: ({ authSetting }) => resolve(authSetting['scope.userLocation'] === true),
      fail: () => resolve(false),
    }),
  );

export function placeText({ state }: Where): string {
  if (state === 'on') return '手机定位到了。准确位置只有法院看得到，两边最多看到街道。';
  if (state === 'off') return '手机定位没有开。照样可以拍、可以记，记录里不写地点，也可以自己写街道。';
  if (state === 'none') return '现在定位不到。照样可以拍、可以记，地点可以自己写街道。';
  return '拍照、记录时取一次手机定位，只给法院看；不取也可以。';
}
