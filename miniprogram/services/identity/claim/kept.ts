/**
 * 填到一半的: stays on this phone until it is handed in, so that a call or a flat battery costs nothing. Numbers of people do
 * not stay longer than the program runs.
 */
import type { Said } from './form';
import type { ClaimKind } from './forms';

const storedAt = (kind: ClaimKind) => `claim:${kind}`;
const PERSONAL = ['ward.idNumber', 'principal.idNumber'];

const running = new Map<ClaimKind, Said>();

export function keptClaim(kind: ClaimKind): Said {
  return running.get(kind) ?? (wx.getStorageSync<Said | ''>(storedAt(kind)) || {});
}

export function keepClaim(kind: ClaimKind, said: Said): void {
  running.set(kind, said);
  const lasting = Object.entries(said).filter(([name]) => !PERSONAL.includes(name));
  wx.setStorageSync(storedAt(kind), Object.fromEntries(lasting));
}

export function forgetClaim(kind: ClaimKind): void {
  running.delete(kind);
  wx.removeStorageSync(storedAt(kind));
}
