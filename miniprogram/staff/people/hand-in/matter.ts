/** 哪一份、哪一版: as the helper's phone shows it, typed or read from its code. Free of wx. */

export interface Matter {
  filingId: string;
  version: string;
}

/** `<filing>:<version>`, alone or at the end of an address; undefined: not one of these. */
export function matterOf(scanned: string): Matter | undefined {
  const text = scanned.trim().replace(/%3A/gi, ':');
  const [, filingId, version] = /(?:^|[=/])([\w-]{6,64}):(\d{1,4})$/.exec(text) ?? [];
  return filingId && version ? { filingId, version } : undefined;
}

export const PHRASES = [
  '已当面向本人逐项宣读全文，本人说听明白了、属实，同意提交。',
  '本人自己看过全文，说属实，同意提交。',
];

export function matterErrors({ filingId, version }: Matter, ground: string, read: boolean) {
  return {
    filingId: /^[\w-]{6,64}$/.test(filingId) ? '' : '请扫帮忙的人手机上的码，或者照着输入编号',
    version: /^[1-9]\d{0,3}$/.test(version) ? '' : '第几版，请看他的手机',
    ground: [...ground.trim()].length >= 5 ? '' : '请写明怎样念给他听、他怎么说，至少 5 个字',
    read: read ? '' : '念完、听本人说过，再勾上',
  };
}
