/** 收件的地址, as it is typed and as it is sent. Free of wx. */
export interface Post {
  receiver: string;
  address: string;
  postcode: string;
  phone: string;
}

export const NO_POST: Post = { receiver: '', address: '', postcode: '', phone: '' };

/** What is missing, field by field; empty: nothing. */
export function lackingOf({ receiver, address, postcode, phone }: Post): Record<string, string> {
  return {
    ...(receiver.trim() ? {} : { receiver: '请写收件人的姓名' }),
    ...(address.trim().length >= 5 ? {} : { address: '请写全，写到门牌号' }),
    ...(postcode.trim() === '' || /^\d{6}$/.test(postcode.trim())
      ? {}
      : { postcode: '邮编是 6 位数字，不知道的可以不填' }),
    ...(phone.trim().length >= 5 ? {} : { phone: '请写收件人的电话，快递要打这个电话' }),
  };
}

export const sentAs = ({ receiver, address, postcode, phone }: Post) => ({
  receiver: receiver.trim(),
  address: address.trim(),
  phone: phone.trim(),
  ...(postcode.trim() ? { postcode: postcode.trim() } : {}),
});
