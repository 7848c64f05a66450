/** Mini-program codes (wxacode.*): WeChat answers a picture; here one pixel stands for it, for nobody could scan another. */

/** developers.weixin.qq.com, "wxacode": those that answer bytes. */
const PICTURES = new Set(['wxacode.get', 'wxacode.getUnlimited', 'wxacode.createQRCode']);

export const answersPicture = (apiName: string): boolean => PICTURES.has(apiName);

/** A PNG of one white pixel. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);
export const PICTURE_TYPE = 'image/png';
