/** 特别授权 in enforcement (ID-7): which acts an agent's power in force names. */
import type { SpecialAct } from '../../../court/agency/authority';
import { SPECIAL_ACTS } from '../../../court/agency/authority';
import type { CaseMember } from '../../../records/case/member';

const isSpecial = (act: string): act is SpecialAct => Object.hasOwn(SPECIAL_ACTS, act);

export const specialActs = ({ special = [] }: Pick<CaseMember, 'special'>): SpecialAct[] => special.filter(isSpecial);
