/** 大厅设置: queues, counters, hours. What a day began with it keeps: queues of the day are copies (take-number), and none with people in it is taken away. */
import { LIVE_STATES } from '../../court/machines/ticket';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { collection, command, type Stored } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import type { ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { type Hall, halls as hallCollection } from '../../records/hall/hall';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, keepSetting, mayRead, mayWrite, savedElsewhere, versionOf } from './desk';

type Given = CourtDeskInput<'saveHall'>;
type HallView = CourtDeskResult<'saveHall'>;

export const halls: ReadOperation<CourtDeskInput<'halls'>, CourtDeskResult<'halls'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ grant }) {
    const where = { courtId: grant.staff.courtId };
    const found = await hallCollection.find(where, { orderBy: [['_id', 'asc']], limit: 1000 });
    return { halls: found.map(hallView) };
  },
};

const hallView = (hall: Hall): HallView => {
  const { _id, name, address, hours, queues, counters } = hall;
  return { hallId: _id, version: versionOf(hall), name, address, hours, queues, counters };
};

export const saveHall: WriteOperation<Given, HallView, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  async run(context) {
    const { input, grant, act, note } = context;
    refuseWrong(input);
    const hallId = input.hallId ?? newHallId(grant.staff.courtId, act._id);
    if (input.hallId !== undefined) await refuseWaiting(input.hallId, context);
    const hall = await transact(async (transaction) => {
      const inHalls = transaction.collection<Hall>('halls');
      const found = await inHalls.get(hallId);
      if (found?.savedBy === act._id) return found;
      if (input.hallId !== undefined && found?.courtId !== grant.staff.courtId) throw noHall();
      if (found && versionOf(found) !== input.version) throw savedElsewhere();
      const { hallId: _, version: __, ...fields } = input;
      const version = found ? versionOf(found) + 1 : 1;
      const next: Hall = { _id: hallId, courtId: grant.staff.courtId, ...fields, version, savedBy: act._id };
      const { courtId } = next;
      const today = legalDateOf(act.at.getTime());
      await keepSetting(transaction, {
        setting: 'hall',
        target: hallId,
        courtId,
        version,
        data: fields,
        effectiveFrom: today,
        applied: true,
        by: grant.staff,
        act,
      });
      if (!found) await inHalls.insert(next);
      else
        await inHalls.update(hallId, {
          ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, command().set(value)])),
          version,
          savedBy: act._id,
        });
      return next;
    });
    note({ target: hallId, courtId: grant.staff.courtId });
    return hallView(hall);
  },
};

const newHallId = (courtId: string, act: string) => `${courtId}-hall-${idFrom(act, 8)}`;

const noHall = () => new CourtError('NOT_FOUND', '本院没有这个大厅，请刷新后查看。', { hallId: '没有这个大厅' });

function refuseWrong({ hours, queues, counters }: Given): void {
  const fields: Record<string, string> = {};
  if (hours.close <= hours.open) fields['hours.close'] = '关门时间要晚于开门时间';
  for (const [i, { queueId, prefix }] of queues.entries()) {
    if (queues.findIndex((one) => one.queueId === queueId) !== i) fields[`queues.${i}.queueId`] = '队列编号重复';
    // two queues with one letter would call the same number.
    if (queues.findIndex((one) => one.prefix === prefix) !== i) fields[`queues.${i}.prefix`] = '号码字母重复';
    if (!counters.some(({ queueIds }) => queueIds.includes(queueId))) fields[`queues.${i}`] = '没有窗口办理这个队列';
  }
  for (const [i, { counterId, queueIds }] of counters.entries()) {
    if (counters.findIndex((one) => one.counterId === counterId) !== i)
      fields[`counters.${i}.counterId`] = '窗口编号重复';
    if (queueIds.some((id) => !queues.some(({ queueId }) => queueId === id)))
      fields[`counters.${i}.queueIds`] = '有的队列不存在';
  }
  const [first] = Object.values(fields);
  if (first) throw new CourtError('INVALID_INPUT', `${first}，请改正后再保存。`, fields);
}

/** Only what is looked at here: the ticket itself is take-number's. */
const tickets = collection<Stored & { queueDay: string; state: string; date: LegalDate }>('tickets');

/** Who waits in a queue today is called there: it goes when the day is over. Throws PRECONDITION_FAILED. */
async function refuseWaiting(hallId: string, { input, grant, clock }: WriteContext<Given, DeskGrant>): Promise<void> {
  const hall = await hallCollection.get(hallId);
  if (hall?.courtId !== grant.staff.courtId) throw noHall();
  const gone = hall.queues.filter(({ queueId }) => !input.queues.some((one) => one.queueId === queueId));
  for (const { queueId, name } of gone) {
    const queueDay = `${hallId}:${legalDateOf(clock.now())}:${queueId}`;
    const waiting = await tickets.count({ queueDay, state: command().in([...LIVE_STATES]) });
    if (waiting > 0)
      throw new CourtError(
        'PRECONDITION_FAILED',
        `“${name}”今天还有 ${waiting} 个号没有办完，请等今天结束以后再删这个队列。`,
        { queues: '还有人在等' },
      );
  }
}
