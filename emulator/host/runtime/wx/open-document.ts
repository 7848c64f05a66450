/** 文件 / 打开文档. It answers once the document is open (WeChat, "wx.openDocument"). */
import { documentViewer } from '../dialogs/document-viewer';
import { api, WxFailure } from './api';
import { extensionOf } from './file-path';
import { files } from './files';
import { saveToDisk } from './image';
import { requireParameters } from './parameter';
import { ask } from './script';

interface DocumentOptions {
  filePath: string;
  fileType?: string;
}

const TYPES: Record<string, { kind: 'pdf' | 'image' | 'text'; mime: string }> = {
  pdf: { kind: 'pdf', mime: 'application/pdf' },
  png: { kind: 'image', mime: 'image/png' },
  jpg: { kind: 'image', mime: 'image/jpeg' },
  jpeg: { kind: 'image', mime: 'image/jpeg' },
  gif: { kind: 'image', mime: 'image/gif' },
  webp: { kind: 'image', mime: 'image/webp' },
  txt: { kind: 'text', mime: 'text/plain;charset=utf-8' },
};
const OFFICE = new Set(['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx']);

export const openDocument = {
  openDocument: api('openDocument', async (options: DocumentOptions) => {
    requireParameters(options, { filePath: 'String' });
    const { filePath, fileType = extensionOf(filePath) } = options;
    const known = TYPES[fileType.toLowerCase()];
    if (!known && !OFFICE.has(fileType.toLowerCase())) throw new WxFailure('filetype not supported');
    const blob = await files.blob(filePath).catch(() => {
      throw new WxFailure("file doesn't exist");
    });
    // What the file says of itself may be wrong or missing; the app knows.
    const url = URL.createObjectURL(new Blob([blob], { type: known?.mime ?? 'application/octet-stream' }));
    const name = filePath.slice(filePath.lastIndexOf('/') + 1);
    void ask('openDocument', options, () =>
      documentViewer({ name, url, kind: known?.kind ?? 'other', save: () => void saveToDisk(filePath, name) }),
    ).finally(() => URL.revokeObjectURL(url));
    return {};
  }),
};
