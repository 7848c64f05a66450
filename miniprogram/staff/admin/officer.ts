/** 谁在看: leaders read a court's settings, the administrator keeps them (DOMAIN 4). */
import { whoAmI } from '../../api/session';

/** Throws a CallFailure. */
export async function mayChange(): Promise<boolean> {
  const { staff } = await whoAmI();
  return staff?.roles.includes('admin') ?? false;
}
