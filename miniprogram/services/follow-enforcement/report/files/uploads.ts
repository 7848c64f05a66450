/** 财产报告的附件: on their way to the court; part by part, kept over a cut and over the program's end. */
import { call } from '../../../../api/call';
import type { DataOf } from '../../../../api/services';
import { uploadFolder } from '../../../../api/upload-folder';
import { phoneQueue } from '../../../../api/uploads/phone-queue';

export const reportUploads = phoneQueue<DataOf<'follow-enforcement', 'attachToReport'>>('report-uploads', {
  folder: () => uploadFolder(),
  attach: ({ of: reportId, name, parts }) =>
    call('follow-enforcement', { action: 'attachToReport', reportId, file: { name, fileIds: [...parts] } }),
});
