/** 文件错误: WeChat's texts and numbers (WeChat, "FileError"). */
import { WxFailure } from './api';

const TEXTS = {
  1300001: 'operation not permitted',
  1300002: 'no such file or directory',
  1300013: 'permission denied',
  1300020: 'not a directory',
  1300021: 'illegal operation on a directory',
  1300022: 'Invalid argument',
  1300066: 'directory not empty',
  1300202: 'the maximum size of the file storage limit is exceeded',
  1301005: 'file already exists',
  1301006: 'value of length is out of range',
  1301009: 'value of position is out of range',
  1301112: 'tempFilePath file not exist',
} as const;

/** @param rest what stands behind the text, such as `, open wxfile://usr/a` */
export const fileFailure = (errno: keyof typeof TEXTS, rest = ''): WxFailure =>
  new WxFailure(`${TEXTS[errno]}${rest}`, { errno, errCode: errno });
