/** 谁申请、要看什么, and what became of it so far. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import { courtReadingTone, readerRole } from '../../../text/dossier';

type Request = DataOf<'read-dossier', 'get'>;

Component({
  properties: {
    /** Request */
    request: { type: Object, value: {} },
  },
  data: { tone: 'quiet', who: '', asked: '', due: '', answer: '' },
  observers: {
    request(request: Request) {
      if (!request.readingId) return;
      const { state, role, purpose, kind, dueOn, askedAt } = request;
      const forRetrial = purpose === 'retrial' ? '，为申请再审' : '';
      this.setData({
        tone: courtReadingTone(state),
        who: `${request.name}，${kind === 'public' ? '案外人，看生效文书' : readerRole(role)}${forRetrial}`,
        asked: momentText(askedAt, Date.now()),
        due: state === 'requested' ? dueOn : '',
        answer: answerOf(request),
      });
    },
  },
  methods: {
    proof() {
      this.triggerEvent('proof');
    },
  },
});

function answerOf({ granted, refused, revoked }: Request): string {
  const when = (at: string) => momentText(at, Date.now());
  if (revoked) return `${revoked.name} ${when(revoked.at)} 收回，理由：${revoked.reason}`;
  if (refused) return `${refused.name} ${when(refused.at)} 答复不准许，理由：${refused.reason}`;
  if (!granted) return '';
  const scope = granted.all ? '正卷里依法能看的材料' : `选定的 ${granted.items} 份材料`;
  return `${granted.name} ${when(granted.at)} 准许看${scope}，到 ${when(granted.until)} 为止`;
}
