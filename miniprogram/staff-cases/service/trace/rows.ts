/** 送达的全过程: every recorded step of a service in one list, the latest first (SERVE-7). Free of wx. */
import { dayText, stampText } from '../../../text/day';
import type { Tracked } from '../../serving/officer';

export interface TraceRow {
  key: string;
  at: string;
  text: string;
}

interface Dated {
  at: string;
  text: string;
}

const channelSteps = ({ channels }: Tracked): Dated[] =>
  channels.flatMap(({ to, basis, events }) =>
    events.map(({ name, at }) => ({ at, text: `${name}：${to || '他的账号'}（${basis}）` })),
  );

const otherSteps = ({ others }: Tracked): Dated[] =>
  others.map(({ meansName, at, reference, failed, receivedOn, note }) => {
    const how = reference ? `（${reference}）` : '';
    const end =
      failed === null
        ? '，还没有结果'
        : failed
          ? `，没有送到${note ? `：${note}` : ''}`
          : `，${receivedOn ? dayText(receivedOn) : ''}送达`;
    return { at, text: `改用${meansName}${how}${end}` };
  });

const readSteps = ({ recipients }: Tracked): Dated[] =>
  recipients.flatMap(({ name, role, openedAt }) =>
    openedAt ? [{ at: openedAt, text: `${name}（${role}）打开` }] : [],
  );

export const traceRows = (service: Tracked): TraceRow[] =>
  [
    ...channelSteps(service),
    ...otherSteps(service),
    ...readSteps(service),
    ...service.corrections.map(({ at, by, text }) => ({ at, text: `${by}记录：${text}` })),
  ]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ at, text }, i) => ({ key: `${at}:${i}`, at: stampText(at), text }));
