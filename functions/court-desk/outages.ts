/** 故障台账: an administrator puts on record when the platform was down; courts look at it where a period was missed (TIME-3, TIME-5). */
import { clockText, instantAt } from '../../court/time/clock-time';
import { legalDateOf, legalDateText, parseLegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import type { ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { type KeptOutage, outages as kept, OUTAGES, outageKey, untilOf } from '../../records/court/outage';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, mayRead, mayWrite } from './desk';

const PAGE = 20;
type View = CourtDeskResult<'recordOutage'>;

export const outages: ReadOperation<CourtDeskInput<'outages'>, CourtDeskResult<'outages'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ input: { cursor, limit = PAGE }, grant }) {
    const found = await kept.find(
      { courtId: grant.staff.courtId, ...(cursor === undefined ? {} : { listKey: command().lt(cursor) }) },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return { outages: page.map(view), next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null };
  },
};

export const recordOutage: WriteOperation<CourtDeskInput<'recordOutage'>, View, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  async run({ input, grant: { staff }, act, note }) {
    const { courtId, name, openid } = staff;
    const { from, to } = timesOf(input, act.at);
    const _id = `${courtId}:${idFrom(act._id, 16)}`;
    note({ target: _id, courtId });
    const outage: KeptOutage = {
      _id,
      courtId,
      from,
      to,
      state: 'standing',
      what: input.what,
      source: input.source,
      enteredBy: { openid, name },
      enteredAt: act.at,
      changes: [],
      lastAct: act._id,
      until: untilOf(to),
      version: 1,
      tellKey: to ? outageKey(_id, from) : '',
      listKey: outageKey(_id, from),
    };
    await kept.insertMissing(outage);
    return view(outage);
  },
};

export const changeOutage: WriteOperation<CourtDeskInput<'changeOutage'>, View, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  run(context) {
    const { input, act } = context;
    const { from, to } = timesOf(input, act.at);
    const { what, source } = input;
    return change(context, { from, to, until: untilOf(to), what, source, state: 'standing' });
  },
};

export const withdrawOutage: WriteOperation<CourtDeskInput<'withdrawOutage'>, View, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  run: (context) => change(context, { state: 'withdrawn' }),
};

type Changing = WriteContext<CourtDeskInput<'withdrawOutage'>, DeskGrant>;

/** Run again with the same act it finds its own change. Throws NOT_FOUND, CONFLICT where somebody changed it since. */
async function change({ input, grant, act, note }: Changing, to: Partial<KeptOutage>): Promise<View> {
  const { outageId, version, reason } = input;
  const { courtId, name, openid } = grant.staff;
  note({ target: outageId, courtId });
  const changed = await transact(async (transaction) => {
    const all = transaction.collection<KeptOutage>(OUTAGES);
    const found = await all.get(outageId);
    if (found?.courtId !== courtId)
      throw new CourtError('NOT_FOUND', '本院没有这条故障记录，请刷新后查看。', { outageId: '没有这条记录' });
    if (found.lastAct === act._id) return found;
    if (found.version !== version || found.state === 'withdrawn')
      throw new CourtError('CONFLICT', '这条故障记录在别处改过，请刷新后再改。', { version: '请刷新' });
    const next: KeptOutage = {
      ...found,
      ...to,
      enteredBy: found.enteredBy ?? { openid, name },
      changes: [...found.changes, { at: act.at, by: name, from: found.from, to: found.to, state: found.state, reason }],
      version: version + 1,
      lastAct: act._id,
    };
    next.listKey = outageKey(outageId, next.from);
    next.tellKey = next.state === 'standing' && next.to ? next.listKey : '';
    const { _id, ...rest } = next;
    await all.update(_id, Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, command().set(value)])));
    return next;
  });
  return view(changed);
}

type Times = Pick<CourtDeskInput<'recordOutage'>, 'fromDay' | 'fromTime' | 'toDay' | 'toTime'>;

/** Throws INVALID_INPUT for times that cannot be: it is recorded when it was, not foreseen. */
function timesOf({ fromDay, fromTime, toDay, toTime }: Times, now: Date): { from: Date; to: Date | null } {
  const from = new Date(instantAt(parseLegalDate(fromDay), fromTime));
  if (from > now) throw wrong('fromTime', '开始时间不能晚于现在，请按实际情况填写。');
  if (toDay === undefined && toTime === undefined) return { from, to: null };
  if (toDay === undefined) throw wrong('toDay', '请填写恢复日期；还没有恢复的，日期和时间都不填。');
  if (toTime === undefined) throw wrong('toTime', '请填写恢复时间；还没有恢复的，日期和时间都不填。');
  const to = new Date(instantAt(parseLegalDate(toDay), toTime));
  if (to <= from) throw wrong('toTime', '恢复时间要晚于开始时间，请改正。');
  if (to > now) throw wrong('toTime', '恢复时间不能晚于现在；还没有恢复的，先不填。');
  return { from, to };
}

const wrong = (field: string, text: string) => new CourtError('INVALID_INPUT', text, { [field]: text.slice(0, -1) });

const STATE_NAMES = { noticed: '待核实', standing: '已登记', withdrawn: '已撤销' } as const;
const NEXT = {
  noticed: '系统的定时检查在这段时间没有运行。请核实平台当时能不能用：不能用的，登记为故障；能用的，撤销并写明情况。',
  lasts: '恢复以后，请登记恢复时间；最后一天在故障期间的当事人会收到提示。',
} as const;

const instantText = (at: Date): string => `${legalDateText(legalDateOf(at.getTime()))}${clockText(at.getTime())}`;
const spanOf = (from: Date, to: Date | null): string => `${instantText(from)} 到 ${to ? instantText(to) : '现在'}`;

function view(one: KeptOutage): View {
  const { _id, version, state, from, to, what, source, enteredBy, enteredAt, changes } = one;
  return {
    outageId: _id,
    version,
    state,
    stateName: STATE_NAMES[state],
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
    span: spanOf(from, to),
    what,
    source,
    enteredBy: enteredBy?.name ?? null,
    enteredAt: enteredAt.toISOString(),
    next: state === 'noticed' ? NEXT.noticed : state === 'standing' && !to ? NEXT.lasts : '',
    changes: changes.map((was) => ({
      at: was.at.toISOString(),
      by: was.by,
      was: `${STATE_NAMES[was.state]}：${spanOf(was.from, was.to)}`,
      reason: was.reason,
    })),
  };
}
