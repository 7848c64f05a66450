/** Which phones stand open, as the hub's address has it: `#as=o-a&page=pages/home/index;as=o-b&font=20`. */

export type Network = 'online' | 'weak' | 'offline';

export interface PhoneState {
  /** openid; '' is nobody. */
  as: string;
  /** Two phones of one person keep their storage apart. */
  device: number;
  /** 场景值 of the launch. */
  scene: number;
  /** Where it starts, with query, without a leading slash; '' is the mini-program's first page. */
  page: string;
  /** WeChat's font setting in px. */
  font: number;
  network: Network;
}

export const STANDARD: PhoneState = { as: '', device: 1, scene: 1001, page: '', font: 17, network: 'online' };

const NETWORKS: readonly Network[] = ['online', 'weak', 'offline'];
const DEVELOPER = 'view=developer';

/** Readable: only what would end the value is encoded. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/%(?:2F|3F|3D|3A|2C|40)/g, (code) => decodeURIComponent(code));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function phoneText(phone: PhoneState): string {
  const fields = (['page', 'scene', 'font', 'network', 'device'] as const)
    .filter((name) => phone[name] !== STANDARD[name])
    .map((name) => `${name}=${encoded(String(phone[name]))}`);
  return [`as=${encoded(phone.as)}`, ...fields].join('&');
}

export interface Scene {
  phones: PhoneState[];
  developer: boolean;
}

/** The hash, with `#`. */
export function sceneText({ phones, developer }: Scene): string {
  return `#${[...phones.map(phoneText), ...(developer ? [DEVELOPER] : [])].join(';')}`;
}

/** Reads a hash; what it does not say is standard, what means nothing is left out. */
export function readScene(hash: string): Scene {
  const parts = hash.replace(/^#/, '').split(';').filter(Boolean);
  return {
    developer: parts.includes(DEVELOPER),
    phones: apart(parts.filter((part) => /(?:^|&)as=/.test(part)).map(readPhone)),
  };
}

function readPhone(text: string): PhoneState {
  const fields = new Map(
    text.split('&').map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? ([pair, ''] as const) : ([pair.slice(0, at), decoded(pair.slice(at + 1))] as const);
    }),
  );
  const number = (name: 'device' | 'scene' | 'font') => {
    const value = Number(fields.get(name));
    return value > 0 ? value : STANDARD[name];
  };
  const network = NETWORKS.find((one) => one === fields.get('network')) ?? STANDARD.network;
  const page = (fields.get('page') ?? '').replace(/^\//, '');
  return {
    as: fields.get('as') ?? '',
    device: number('device'),
    scene: number('scene'),
    page,
    font: number('font'),
    network,
  };
}

/** Two phones of one person are two devices. */
function apart(phones: readonly PhoneState[]): PhoneState[] {
  const placed: PhoneState[] = [];
  for (const phone of phones) {
    const taken = placed.some(({ as, device }) => as === phone.as && device === phone.device);
    placed.push(taken ? { ...phone, device: freeDevice(placed, phone.as) } : phone);
  }
  return placed;
}

/** The first device of this person that is not open. */
export function freeDevice(phones: readonly PhoneState[], as: string): number {
  const taken = new Set(phones.filter((phone) => phone.as === as).map(({ device }) => device));
  let device = 1;
  while (taken.has(device)) device += 1;
  return device;
}

/** Where a phone is served. */
export function phoneAddress({ as, scene, font, device, page }: PhoneState): string {
  const search = new URLSearchParams({ as, scene: `${scene}`, font: `${font}`, device: `${device}` });
  return `/phone/?${search}${page === '' ? '' : `#/${page}`}`;
}
