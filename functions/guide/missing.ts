/** 找不到内容 */
import { CourtError } from '../../platform/errors';

const NAMES = { topic: '主题', template: '范本', term: '用语' };

export const noSuch = (kind: keyof typeof NAMES, field: string) =>
  new CourtError('NOT_FOUND', `没有找到这个${NAMES[kind]}，请返回列表重新选择。`, {
    [field]: `没有这个${NAMES[kind]}`,
  });
