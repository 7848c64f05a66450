/** 转发: a button with `open-type="share"`, or the capsule's menu; the card is only shown (WeChat, "Page.onShareAppMessage"). */
import { noticeDialog } from '../dialogs/notice';
import { onOpenType } from '../open-type';
import { formatQuery } from '../url';
import { api } from './api';
import { files } from './files';
import { listeners, onAndOff } from './listeners';
import { ask } from './script';
import { tappedButton } from './tapped-button';
import { topPage } from './top-page';

interface Card {
  title?: string;
  path?: string;
  imageUrl?: string;
  /** Its answer counts, if it comes within three seconds. */
  promise?: Promise<Card>;
}

const PROMISE_MS = 3000;
/** Pages whose menu must not offer it. */
const hidden = new WeakSet<object>();

const isCard = (value: unknown): value is Card => typeof value === 'object' && value !== null;

async function settled({ promise, ...card }: Card): Promise<Card> {
  if (!promise) return card;
  const late = new Promise<Card>((resolve) => setTimeout(() => resolve({}), PROMISE_MS));
  const better = await Promise.race([promise, late]).catch(() => ({}));
  return { ...card, ...better };
}

type From = { from: 'menu' } | { from: 'button'; target: { id: string; dataset: object } };

async function share(from: From): Promise<void> {
  const { instance, route, query, frame } = topPage();
  const returned = instance.onShareAppMessage?.(from);
  const given = await settled(isCard(returned) ? returned : {});
  const search = formatQuery(query);
  const card = {
    title: frame.element.querySelector('.h-title')?.textContent ?? '',
    path: `/${route}${search ? `?${search}` : ''}`,
    imageUrl: '',
    ...given,
  };
  await ask('shareAppMessage', card, () =>
    noticeDialog({
      api: 'shareAppMessage',
      title: '发送给朋友',
      lines: [
        ['标题', card.title],
        ['页面', card.path],
      ],
      ...(card.imageUrl ? { picture: files.url(card.imageUrl) } : {}),
      confirmText: '发送',
      cancelText: '取消',
    }),
  );
}

onOpenType('share', (button) => share({ from: 'button', target: tappedButton(button) }));

/** Whether the menu may offer it: only where the page has onShareAppMessage. */
export function canShare(): boolean {
  const { instance } = topPage();
  return instance.onShareAppMessage !== undefined && !hidden.has(instance);
}
export const shareFromMenu = (): Promise<void> => share({ from: 'menu' });

export const shareFunctions = {
  ...onAndOff({ CopyUrl: listeners('onCopyUrl') }),
  showShareMenu: api('showShareMenu', () => {
    hidden.delete(topPage().instance);
    return {};
  }),
  hideShareMenu: api('hideShareMenu', () => {
    hidden.add(topPage().instance);
    return {};
  }),
  // Share tickets and dynamic messages need WeChat's servers.
  updateShareMenu: api('updateShareMenu', () => ({})),
};
