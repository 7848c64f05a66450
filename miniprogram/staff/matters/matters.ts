/** 账号的事: an account that was replaced, or is in wrong hands, and what the officer can decide of it (ID-2). Free of wx. */
import type { DataOf } from '../../api/services';
import { momentText } from '../../text/day';

export type Matter = DataOf<'identity', 'accountMatters'>['matters'][number];

export interface MatterRow {
  matterId: string;
  kind: Matter['kind'];
  title: string;
  at: string;
  text: string;
  since: string;
  /** What to ask before. */
  ask: string;
}

const KINDS: Readonly<Record<Matter['kind'], { title: string; ask: string }>> = {
  takeover: {
    title: '换了账号',
    ask: '请看证件、认清本人，问：以前的账号是不是他自己的，为什么换。是他本人的才转。',
  },
  theft: {
    title: '报告账号被人用了',
    ask: '请看证件、认清本人，逐件问哪些不是他办的，写在理由里，转告承办法官认定。手机拿回来、密码改了，再解除。',
  },
};

/** The two decisions of each kind; the second one changes nothing. */
export const WAYS: Readonly<Record<Matter['kind'], { value: string; label: string; note: string }[]>> = {
  takeover: [
    { value: 'yes', label: '转到新账号', note: '原来在本院的草稿和案件都转过来' },
    { value: 'no', label: '不转', note: '原来的留在停用的账号上' },
  ],
  theft: [
    { value: 'yes', label: '解除冻结', note: '这个账号马上能用' },
    { value: 'no', label: '继续冻结', note: '仍然不能办事、不能看案件' },
  ],
};

export const PHRASES: Readonly<Record<Matter['kind'], string[]>> = {
  takeover: ['看过身份证，人证一致；本人说原来的微信号不用了，原账号是他本人的。'],
  theft: ['看过身份证，人证一致；本人说手机已经找回、密码已经改过，没有不是他办的事。'],
};

export const matterRows = (matters: readonly Matter[], now: number): MatterRow[] =>
  matters.map(({ matterId, kind, name, at, text, since }) => ({
    matterId,
    kind,
    title: `${name}：${KINDS[kind].title}`,
    at: momentText(at, now),
    text,
    since: since ? momentText(since, now) : '',
    ask: KINDS[kind].ask,
  }));
