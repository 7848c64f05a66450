/** 个人信息申请: somebody asks a court to correct, delete or explain; an officer answers, and says why where he does not (PRIV-3, 个保法46–50). */
import type { DataRequestState } from '../../court/access/account';
import type { DataKind } from '../../court/access/data-rights';
import { collection, type Stored } from '../../platform/database';

export interface DataRequest extends Stored {
  openid: string;
  courtId: string;
  courtName: string;
  right: 'correct' | 'delete' | 'explain';
  about: DataKind;
  text: string;
  state: DataRequestState;
  at: Date;
  answer: string | null;
  answeredAt: Date | null;
  /** Who answered. */
  officer: string | null;
  lastAct: string;
}

export const dataRequests = collection<DataRequest>('data_requests');
