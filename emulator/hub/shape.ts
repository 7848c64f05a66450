/** What the hub tells its page. */

/** Somebody to be. */
export interface HubPerson {
  openid: string;
  name: string;
  note: string;
}

/** A way into the mini-program: a code on a wall, a menu, a card. */
export interface HubEntry {
  name: string;
  /** 场景值 (WeChat, "场景值列表"): 1047 is a 小程序码, 1092 City Services. */
  scene: number;
  /** Without a leading slash, as app.json names pages; '' is the first page. */
  path: string;
  /** As the page gets it, without `?`: `scene=` of a 小程序码 is encoded once more. */
  query: string;
}

export interface HubOptions {
  /** Of the program that runs here. */
  title?: string;
  people?: HubPerson[];
  /** Contracts of the functions, for the form: `{service, actions: {name: {policy, input}}}`, input as JSON Schema. */
  contracts?: unknown[] | Promise<unknown[]>;
  /** Ways in that this program has, before those that every program has. */
  entries?: HubEntry[];
  /** Whose phones stand open at first, by openid. Default: the first two people's. */
  open?: string[];
  /** A mini-program is served at `/phone/`. */
  phone?: boolean;
  /** Values that stand in the form at first, by the name of their field. */
  examples?: Record<string, unknown>;
}

export interface CollectionCount {
  name: string;
  documents: number;
}

/** `GET /hub`. */
export type HubInfo = Required<Omit<HubOptions, 'contracts'>> & { collections: CollectionCount[] };
