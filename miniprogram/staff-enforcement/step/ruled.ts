/** 先要裁定书: where a step stands on a ruling that is not there yet, what is to be done first. Free of wx. */

import { chosen } from '../../components/form/options';
import { rulingsOn } from '../fields';
import type { About, Step } from '../move';
import { MATTERS } from '../moves/matters';

export interface RulingFirst {
  about: string;
  text: string;
  /** Laid already, and waiting for signatures. */
  waits: boolean;
}

/** null: there is one, or none is needed. */
export function rulingFirst({ ruling }: Step, about: About): RulingFirst | null {
  const matter = typeof ruling === 'function' ? ruling(about) : ruling;
  if (!matter || rulingsOn(about.found, matter).length > 0) return null;
  const laid = about.found.rulings.find((one) => one.about === matter && one.state === 'signing');
  const waiting = laid?.signers.filter(({ signedAt }) => !signedAt).map(({ name }) => name) ?? [];
  const name = MATTERS[chosen(MATTERS, matter, 'control')];
  return {
    about: matter,
    waits: waiting.length > 0,
    text:
      waiting.length > 0
        ? `“${name}”的裁定书已经写好，等${waiting.join('、')}签名。签完、盖章以后，再来办这一步。`
        : `这一步要依据“${name}”的裁定书。先写裁定书，签名、盖章以后，再来办这一步。`,
  };
}
