/** 历次版本的用语: what was saved, in lines that people read. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText, stampText } from '../../../text/day';
import { yuanText } from '../../../text/yuan';
import { hoursText } from '../clock';

export type Version = DataOf<'court-desk', 'versions'>['versions'][number];
export type Titles = Readonly<Record<string, string>>;

export interface VersionRow {
  key: string;
  title: string;
  by: string;
  from: string;
  stateName: string;
  tone: string;
  source: string;
  lines: string[];
}

const COURT_FIELDS: Titles = {
  shortName: '简称',
  areas: '管哪些地方',
  address: '地址',
  phone: '诉讼服务热线',
  appealCourt: '上一级法院',
  staffSessionHours: '上班核验管几个小时',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const courtLines = (data: Record<string, unknown>) =>
  Object.entries(data).map(
    ([field, value]) => `${COURT_FIELDS[field] ?? field}：${Array.isArray(value) ? value.join('、') : text(value)}`,
  );

const tariffLines = ({ fees }: Record<string, unknown>, titles: Titles) =>
  Object.entries(isRecord(fees) ? fees : {}).map(
    ([field, fen]) => `${titles[field] ?? field}：${typeof fen === 'number' ? yuanText(fen) : ''}`,
  );

function hallLines({ name, address, hours, queues, counters }: Record<string, unknown>) {
  const { open, close } = isRecord(hours) ? hours : {};
  return [
    text(name),
    text(address),
    typeof open === 'number' && typeof close === 'number' ? `开放：${hoursText({ open, close })}` : '',
    `队列：${records(queues)
      .map((queue) => `${text(queue.name)}（${text(queue.prefix)}）`)
      .join('、')}`,
    `窗口：${records(counters)
      .map((counter) => text(counter.name))
      .join('、')}`,
  ].filter(Boolean);
}

const calendarLines = ({ holidays }: Record<string, unknown>) =>
  records(holidays).map(({ name, from, to, worked }) => {
    const span = from === to ? text(from) : `${text(from)} 到 ${text(to)}`;
    const days = Array.isArray(worked) && worked.length > 0 ? `；${worked.join('、')} 上班` : '';
    return `${text(name)}：${span}${days}`;
  });

function linesOf({ setting, data }: Version, titles: Titles): string[] {
  if (setting === 'court') return courtLines(data);
  if (setting === 'tariffs') return tariffLines(data, titles);
  return setting === 'hall' ? hallLines(data) : calendarLines(data);
}

const yearOf = ({ setting, target }: Version) => (setting === 'calendar' ? `${target.split(':')[1] ?? ''} 年` : '');

export const versionRows = (versions: readonly Version[], titles: Titles): VersionRow[] =>
  versions.map((one) => ({
    key: `${one.setting}:${one.target}:${one.version}`,
    title: `${yearOf(one)}${one.settingName}，第 ${one.version} 版`,
    by: `${one.savedBy}，${stampText(one.savedAt)}`,
    from: `${dayText(one.effectiveFrom)}起`,
    stateName: one.applied ? '已经生效' : '还没有到日子',
    tone: one.applied ? 'over' : 'running',
    source: one.source ?? '',
    lines: linesOf(one, titles),
  }));
