/** 证据和附件: which files belong to which evidence, as on the filer's phone. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import { placeOf } from '../../../text/evidence';
import type { Content } from '../filing';

type Attachment = DataOf<'file-case', 'attachments'>['attachments'][number];

export interface FileRow {
  attachmentId: string;
  name: string;
  mime: string;
  text: string;
}

export interface EvidenceRow {
  name: string;
  text: string;
  files: FileRow[];
}

const KINDS = new Map([
  ['application/pdf', 'PDF'],
  ['image/jpeg', '照片'],
  ['image/png', '图片'],
  ['image/heic', '照片'],
  ['video/mp4', '视频'],
  ['audio/mpeg', '录音'],
]);

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const rowOf = ({ attachmentId, name, mime, size, receivedAt }: Attachment, now: number): FileRow => ({
  attachmentId,
  name,
  mime,
  text: `${KINDS.get(mime) ?? '文件'}，${sizeText(size)}，${momentText(receivedAt, now)} 收到`,
});

/** The last row holds what belongs to none. */
export function evidenceRows(content: Content, attachments: readonly Attachment[], now: number): EvidenceRow[] {
  const { evidence = [] } = content;
  const names = evidence.map(({ name }) => name);
  const ids = evidence.map(({ evidenceId = '' }) => evidenceId);
  const at = (i: number) => attachments.filter((one) => placeOf(one, names, ids) === i).map((one) => rowOf(one, now));
  const rows = evidence.map(({ name, source, proves }, i) => ({
    name: `${i + 1}. ${name}`,
    text: [source && `来源：${source}`, proves && `证明：${proves}`].filter(Boolean).join('；'),
    files: at(i),
  }));
  const others = at(-1);
  return others.length > 0 ? [...rows, { name: '其他附件', text: '', files: others }] : rows;
}
