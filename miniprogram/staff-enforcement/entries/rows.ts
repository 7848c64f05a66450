/** 全部记录, as the court sees them: what each side reads, what is still to be done before it is shown. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, momentText } from '../../text/day';
import { yuanText } from '../../text/yuan';
import type { CourtMedia } from '../media-of';

export type Entry = DataOf<'follow-enforcement', 'entriesOf'>['entries'][number];
type Told = Entry['told']['applicant'];

interface Side {
  name: string;
  /** Why he sees nothing of it; '' he sees it, or will. */
  nothing: string;
  title: string;
  text: string;
  assets: string[];
}

interface Picture {
  mediaId: string;
  title: string;
  ready: boolean;
}

export interface EntryRow {
  entryId: string;
  kindName: string;
  state: Entry['state'];
  stateName: string;
  tone: string;
  when: string;
  who: string;
  sides: Side[];
  pictures: Picture[];
  /** Some of them are not covered yet. */
  waits: boolean;
  takenOff: string;
  corrected: boolean;
  sealed: boolean;
  embargoed: boolean;
  may: { publish: boolean; tellDebtor: boolean; correct: boolean; takeOff: boolean };
}

const LATER_MS = 10 * 60_000;
const TONES = { prepared: 'yours', published: 'running', takenOff: 'over' } as const;

function side(name: string, told: Told, nothing: string): Side {
  if (!told) return { name, nothing: '没有告诉他', title: '', text: '', assets: [] };
  const assets = told.assets.map(({ kind, holder, masked, amountFen, band, until, measure }) =>
    [measure, holder, kind, masked, amountFen === null ? band : yuanText(amountFen), until && `到 ${dayText(until)}`]
      .filter(Boolean)
      .join('，'),
  );
  return { name, nothing, title: told.title, text: told.text, assets };
}

/** Ids of its photos and films, each once. */
export const namedIn = ({ told: { applicant, judgmentDebtor } }: Entry): string[] => [
  ...new Set([...(applicant?.media ?? []), ...(judgmentDebtor?.media ?? [])]),
];

export function entryRow(entry: Entry, media: ReadonlyMap<string, CourtMedia>, now: number): EntryRow {
  const { entryId, kindName, state, stateName, doneAt, enteredAt, told, takenOff, embargoed, place } = entry;
  const late = Date.parse(enteredAt) - Date.parse(doneAt) > LATER_MS;
  const pictures = namedIn(entry).map((mediaId, i): Picture => {
    const one = media.get(mediaId);
    const what = one?.kind === 'video' ? '录像' : '照片';
    const ready = state === 'published' || (one?.state === 'ready' && one.looked !== null);
    return { mediaId, ready, title: `${what} ${i + 1}：${ready ? '遮盖好了' : (one?.cannot ?? '还要遮盖、看一遍')}` };
  });
  const somebody = told.applicant !== null || told.judgmentDebtor !== null;
  return {
    entryId,
    kindName,
    state,
    stateName,
    tone: TONES[state],
    when: late ? `${momentText(doneAt, now)} 办的，${momentText(enteredAt, now)} 才记进来` : momentText(doneAt, now),
    who: [`${entry.officer.post} ${entry.officer.name}`, place].filter(Boolean).join('，'),
    sides: [
      side('申请执行人', told.applicant, ''),
      side('被执行人', told.judgmentDebtor, embargoed ? '先不告诉他，等您点“告诉被执行人”' : ''),
    ],
    pictures,
    waits: pictures.some(({ ready }) => !ready),
    takenOff: takenOff ? `${momentText(takenOff.at, now)} 由${takenOff.by}撤下：${takenOff.reason}` : '',
    corrected: entry.correctedBy !== null,
    sealed: entry.hasInternal || entry.hasExactPlace,
    embargoed,
    may: {
      publish: state === 'prepared' && somebody,
      tellDebtor: state === 'published' && embargoed && told.judgmentDebtor !== null,
      correct: state === 'published' && entry.correctedBy === null,
      takeOff: state !== 'takenOff',
    },
  };
}
