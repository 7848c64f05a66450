/** 证据和附件: which files belong to which evidence, by their names, as the filer's phone gives them. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
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

/** 借条-3, 借条：合同.pdf; of 借条 and 借条-原件 the longer name fits closer. */
function ownerOf(name: string, evidence: readonly string[]): string | undefined {
  return [...evidence]
    .sort((a, b) => b.length - a.length)
    .find((one) => one !== '' && (name === one || name.startsWith(`${one}-`) || name.startsWith(`${one}：`)));
}

/** The last row holds what belongs to none. */
export function evidenceRows(content: Content, attachments: readonly Attachment[], now: number): EvidenceRow[] {
  const { evidence = [] } = content;
  const names = evidence.map(({ name }) => name);
  const of = (owner: string | undefined) =>
    attachments.filter(({ name }) => ownerOf(name, names) === owner).map((one) => rowOf(one, now));
  const rows = evidence.map(({ name, source, proves }, i) => ({
    name: `${i + 1}. ${name}`,
    text: [source && `来源：${source}`, proves && `证明：${proves}`].filter(Boolean).join('；'),
    files: names.indexOf(name) === i ? of(name) : [],
  }));
  const others = of(undefined);
  return others.length > 0 ? [...rows, { name: '其他附件', text: '', files: others }] : rows;
}
