/** 办结: the holder has been served. */
import { counterOperation } from './counter-operation';

export const finish = counterOperation<'finish'>({ event: 'finish' });
