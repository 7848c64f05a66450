/** What a button's `open-type` does: filled by those who have the ability (WeChat, "button": open-type 的合法值). */

/** The tapped button: its properties, and its events (`getphonenumber`, `contact` …). */
export interface OpenTypeButton {
  element: HTMLElement;
  data: Readonly<Record<string, unknown>>;
  fire(event: string, detail?: unknown): void;
}

export type OpenTypeHandler = (button: OpenTypeButton) => void | Promise<void>;

const handlers = new Map<string, OpenTypeHandler>();

export function onOpenType(type: string, handler: OpenTypeHandler): void {
  handlers.set(type, handler);
}

/** `a|b` is several at once: `getPhoneNumber|agreePrivacyAuthorization` (WeChat, "用户隐私保护指引"). */
export async function openType(types: string, button: OpenTypeButton): Promise<void> {
  for (const type of types.split('|').filter(Boolean).sort(consentFirst)) {
    const handler = handlers.get(type);
    if (!handler)
      throw new Error(
        `<button open-type="${type}"> is not in the browser host yet: emulator/host/runtime/open-type.ts`,
      );
    await handler(button);
  }
}

/** WeChat asks for the consent before it does what needs it. */
const consentFirst = (a: string, b: string) =>
  Number(b === 'agreePrivacyAuthorization') - Number(a === 'agreePrivacyAuthorization');
