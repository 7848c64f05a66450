/** 谁在看: leaders read what finance keeps. */
import { whoAmI } from '../../api/session';

export async function isFinance(): Promise<boolean> {
  const roles: readonly string[] = (await whoAmI()).staff?.roles ?? [];
  return roles.includes('finance');
}
