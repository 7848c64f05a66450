/** 预约确认单: when and where one comes, what to bring; and that a booking is no filing (APPT-1..3; 立案规定2, 14). */
import { plainDate, plainInstant } from '../time/chinese-date';
import { type LegalDate, legalDateOf, weekdayText } from '../time/legal-date';
import { heading, numbered, type Paper, paragraph, points } from './paper';
import { sentence } from './wording';

export interface BookingConfirmationFacts {
  courtName: string;
  bookingNo: string;
  name: string;
  hall: string;
  address: string;
  /** Epoch ms. */
  startsAt: number;
  endsAt: number;
  matter: string;
  bring: readonly string[];
  /** APPT-3: the complaint was handed in with the booking on this day. */
  receivedOn?: LegalDate | undefined;
  /** APPT-2: a time limit that runs out before the slot. */
  lastDayToSue?: LegalDate | undefined;
  bookedOn: LegalDate;
}

export function bookingConfirmation(facts: BookingConfirmationFacts): Paper {
  const { courtName, bookingNo, name, hall, address, startsAt, endsAt, matter, bring, bookedOn } = facts;
  const [, endTime = ''] = plainInstant(endsAt).split('日');
  return {
    kind: 'bookingConfirmation',
    version: 1,
    title: '预约确认单',
    courtName,
    number: `预约号：${bookingNo}`,
    date: bookedOn,
    blocks: [
      {
        is: 'form',
        fields: [
          { label: '预约人', value: name },
          { label: '预约事项', value: matter },
          { label: '时间', value: `${plainInstant(startsAt)}至${endTime}（${weekdayText(legalDateOf(startsAt))}）` },
          { label: '地点', value: `${hall}（${address}）` },
        ],
      },
      ...(bring.length > 0 ? [heading('请带来'), numbered(bring.map(sentence))] : []),
      heading('请注意'),
      points([effect(facts), ...warning(facts), CANCEL]),
      paragraph(`请按时到达，出示本单或者报预约号。`),
      { is: 'signature', lines: [courtName], date: bookedOn },
    ],
  };
}

function effect({ receivedOn }: BookingConfirmationFacts): string {
  if (receivedOn)
    return `起诉材料已随预约提交，本院于${plainDate(receivedOn)}收到，决定是否立案的期间从这一天算起，与预约日期无关；没有到场也不影响。`;
  return '预约只是约定办理时间，不等于起诉，也不会使任何期限停止计算。需要现在起诉的，可以在“微法院”小程序中直接提交起诉状，提交当天即为收到。';
}

function warning({ receivedOn, lastDayToSue, startsAt }: BookingConfirmationFacts): string[] {
  if (receivedOn || !lastDayToSue || lastDayToSue >= legalDateOf(startsAt)) return [];
  return [
    `按填写的情况，起诉的最后一日是${plainDate(lastDayToSue)}，早于预约日期。请在这一天之前提交起诉状，不要等到预约当天。`,
  ];
}

const CANCEL = '不能到场的，请在预约时间开始前取消，名额可以让给其他人。未到场不影响已经提交的材料，也可以再次预约。';
