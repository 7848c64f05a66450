/** 单独的行政赔偿 (NUM-5 行赔初; 收费办法8(4)): an administrative suit that asks for nothing but compensation. */
import type { Content } from '../../records/filing/content';

export const compensationOnly = ({ claims = [] }: Content): boolean =>
  claims.length > 0 && claims.every(({ kind }) => kind === 'compensate');
