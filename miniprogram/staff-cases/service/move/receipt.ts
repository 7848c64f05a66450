/** 送达回证: what came of serving on paper: signed for, left at his home, or come back (SERVE-10). Free of wx. */

import { linesIn, scansIn, wordsIn } from '../../../components/form/field';
import { dayOf } from '../../../text/day';
import { type MoveForm, oneOf } from './form';

export const recordReceipt: MoveForm = {
  title: '登记送达回证',
  note: '按回证、回执上写的登记。日期以签收或者留置的那天为准，不是寄出的那天。',
  button: '登记',
  fields: (service, today) => {
    const going = service.others.find(({ failed }) => failed === null);
    const served = { field: 'outcome', is: ['signed', 'left'] };
    return [
      {
        name: 'outcome',
        label: `${going?.meansName ?? '送达'}的结果`,
        is: 'choice',
        options: [
          { value: 'signed', label: '签收了' },
          ...(service.document === 'mediationDocument'
            ? []
            : [{ value: 'left', label: '他拒绝签收，留在了住所', note: '要有见证人，或者照片、录像' }]),
          { value: 'returned', label: '没有送到，退回了' },
        ],
      },
      {
        name: 'receivedOn',
        label: '签收或者留置的日期',
        is: 'day',
        end: today,
        ...(going ? { start: dayOf(Date.parse(going.at)) } : {}),
        when: served,
      },
      {
        name: 'signedBy',
        label: '签收人',
        hint: '写明和受送达人的关系，如：王建国的妻子李某。',
        is: 'text',
        when: { field: 'outcome', is: ['signed'] },
      },
      {
        name: 'witnesses',
        label: '见证人',
        hint: '一行写一位。有照片、录像的可以不填。',
        is: 'lines',
        most: 300,
        optional: true,
        when: { field: 'outcome', is: ['left'] },
      },
      {
        name: 'proofs',
        label: '送达回证、照片或者录像',
        hint: '签收的，要上传签好字的送达回证或者邮件回执。',
        is: 'files',
        optional: true,
        when: { field: 'outcome', is: ['signed', 'left', 'returned'] },
      },
      {
        name: 'note',
        label: '没有送到的原因',
        hint: '如：原址查无此人。公告送达以前要看这些经过。',
        is: 'long',
        most: 500,
        when: { field: 'outcome', is: ['returned'] },
      },
    ];
  },
  event: (serviceId, values) => {
    const outcome = oneOf(['signed', 'left', 'returned'], wordsIn(values, 'outcome'), 'returned');
    const [receivedOn, signedBy, note] = ['receivedOn', 'signedBy', 'note'].map((name) => wordsIn(values, name));
    const witnesses = linesIn(values, 'witnesses');
    const proofs = scansIn(values, 'proofs');
    const served = outcome !== 'returned';
    return {
      action: 'recordReceipt',
      serviceId,
      outcome,
      ...(served && receivedOn ? { receivedOn } : {}),
      ...(outcome === 'signed' && signedBy ? { signedBy } : {}),
      ...(outcome === 'left' && witnesses.length > 0 ? { witnesses } : {}),
      ...(proofs.length > 0 ? { proofs } : {}),
      ...(!served && note ? { note } : {}),
    };
  },
  question: () => null,
  told: '登记了。',
};
