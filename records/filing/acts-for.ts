/** 以什么身份提交: as whom the filer says in the form that he hands it in (ID-4..6). */
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { type Content, ownSide } from './content';
import type { Party } from './form/party';

export const actsAsAgent = ({ filedAs, agentAuthority }: Content): boolean =>
  filedAs === 'agent' || (filedAs === undefined && agentAuthority !== undefined && agentAuthority !== 'none');

export const actsForAnother = (content: Content): boolean => actsAsAgent(content) || content.filedAs === 'guardianRep';

/** The party for whom he does, as the form says; the first where it says none. */
export const filedForIn = (kind: FilingKind, content: Content): Party | undefined =>
  content[ownSide(kind)]?.[content.filedFor ?? 0];
