/** 账号事项: an account reported as stolen, or replaced by another one of the same person; an officer decides (ID-2). */
import type { AccountDecision } from '../../court/access/account';
import { collection, type Stored } from '../../platform/database';

export interface AccountDecided {
  courtId: string;
  decision: AccountDecision;
  ground: string;
  officer: string;
  officerName: string;
  at: Date;
  act: string;
}

export interface AccountMatter extends Stored {
  kind: 'takeover' | 'theft';
  /** The account that is suspended. */
  openid: string;
  /** Takeover: the account that lives on. */
  to: string | null;
  /** Masked: who decides sees the person, or his document. */
  name: string;
  /** How it was proved; what was reported. */
  text: string;
  /** Theft: from when on, as reported. */
  since: Date | null;
  at: Date;
  /** Courts that have not decided yet; each for what it has. */
  open: string[];
  decisions: AccountDecided[];
}

export const accountMatters = collection<AccountMatter>('account_matters');
