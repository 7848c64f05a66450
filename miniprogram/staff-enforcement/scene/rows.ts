/** 还没有发出去的, and what the court has of the scene, in words. Free of wx. */
import { clockText } from '../../text/day';
import { isMedia, type Kept } from '../kept/kept';
import type { CourtMedia } from '../media-of';

const WHAT = { photo: '照片', video: '录像', words: '文字记录' } as const;
const STATES = {
  waiting: '等着发',
  sending: '正在发',
  paused: '存在手机里，还没有发',
  refused: '没有发成',
  lost: '文件不见了',
  sent: '已发出',
} as const;

const MB = 1024 * 1024;
export const sizeText = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;

export interface UnsentRow {
  id: string;
  title: string;
  note: string;
  state: string;
  message: string;
  failed: boolean;
  wrongTime: boolean;
  percent: number;
  src: string;
}

function unsentRow(one: Kept, now: number): UnsentRow {
  const state = one.state === 'sending' && isMedia(one) ? `正在发 ${one.percent}%` : STATES[one.state];
  const passing = isMedia(one) && one.passing ? '手机存满了：发完以前请不要关掉微信。' : '';
  return {
    id: one.id,
    title: `${WHAT[one.what]}${isMedia(one) ? `，${sizeText(one.size)}` : ''}`,
    note: isMedia(one)
      ? one.takenAt
        ? `${clockText(one.takenAt, now)} 拍的`
        : '从相册选的，没有拍摄时间'
      : saidText(one.said, now),
    state,
    message: one.message || passing,
    failed: one.state === 'refused' || one.state === 'lost',
    wrongTime: one.wrongTime,
    percent: isMedia(one) ? one.percent : 0,
    src: one.what === 'photo' ? one.path : '',
  };
}

function saidText({ told, doneAt, internal = '' }: Extract<Kept, { what: 'words' }>['said'], now: number): string {
  const text = told.applicant?.text ?? told.judgmentDebtor?.text ?? internal;
  return `${doneAt ? `${clockText(doneAt, now)} ` : ''}${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}

export function unsentText(count: number, online: boolean): string {
  if (count === 0) return '';
  return online
    ? `还有 ${count} 份没有发出去，正在发。`
    : `还有 ${count} 份没有发出去，都存在这部手机里。关掉程序也不会丢，有网络会接着发。`;
}

export interface MediaRow {
  mediaId: string;
  title: string;
  state: string;
  tone: string;
  next: string;
}

function mediaRow(one: CourtMedia, now: number): MediaRow {
  const ready = one.state === 'ready' && one.looked !== null;
  return {
    mediaId: one.mediaId,
    title: `${WHAT[one.kind]}，${clockText(one.takenAt ?? one.receivedAt, now)}${one.takenAt ? '拍的' : '收到'}`,
    state: ready ? '可以公布' : one.stateName,
    tone: ready ? 'over' : one.state === 'kept' || one.state === 'ready' ? 'yours' : 'quiet',
    next: one.cannot ?? one.next,
  };
}

/** Taken, and in no record yet: on the phone and with the court. */
const pictureOptions = (kept: readonly Kept[], court: readonly CourtMedia[], now: number) => [
  ...kept.filter(isMedia).map((one) => ({
    value: one.id,
    label: `${WHAT[one.what]}，${one.takenAt ? `${clockText(one.takenAt, now)}拍的` : sizeText(one.size)}`,
    note: '还在手机里',
  })),
  ...court
    .filter(({ entryId, state }) => entryId === null && state !== 'arriving')
    .map((one) => ({
      value: one.mediaId,
      label: mediaRow(one, now).title,
      note: one.looked ? '遮盖好了' : '法院已收到，还要遮盖',
    })),
];

export const shownOf = (kept: readonly Kept[], court: readonly CourtMedia[], now: number) => ({
  unsent: kept.map((one) => unsentRow(one, now)),
  media: court
    .filter(({ entryId, state }) => entryId === null && state !== 'arriving')
    .map((one) => mediaRow(one, now)),
  pictures: pictureOptions(kept, court, now),
});
