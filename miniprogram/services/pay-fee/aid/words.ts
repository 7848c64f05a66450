/** 救助的叫法. Free of wx. */
import type { DataOf } from '../../../api/services';

export type Aid = DataOf<'pay-fee', 'order'>['aids'][number];

const NAMES: Readonly<Record<Aid['kind'], string>> = { exempt: '免交', reduce: '减交', defer: '缓交' };

export const aidName = (kind: Aid['kind']): string => NAMES[kind];
