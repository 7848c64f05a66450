/** 打开之前: what opening or confirming a document does, said before it is done (SERVE-4). Free of wx. */
import type { Service } from '../shown';

/** '' opening changes nothing. */
export function openingText({ can, openedAt, document }: Pick<Service, 'can' | 'openedAt' | 'document'>): string {
  if (!can.includes('reply') || openedAt) return '';
  return document === 'mediationDocument'
    ? '您一打开，系统就会记下您看过了。看了不等于签收，签不签由您自己定。'
    : '您一打开，系统就会记下您看过了，从今天起按送达处理，期限从明天开始算。';
}

export const replyText = (title: string): string =>
  `确认以后，今天就是《${title}》的送达日，期限从明天开始算。确认收到不等于同意里面的内容。`;
