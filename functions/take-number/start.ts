/** 开始办理: the holder came to the counter. */
import { counterOperation } from './counter-operation';

export const start = counterOperation<'start'>({ event: 'start' });
