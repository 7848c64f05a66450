/** 指引主题, in the order in which they are shown. */
import type { Topic } from './schema';
import { loan } from './topics/loan';

export const TOPICS: readonly Topic[] = [loan];
