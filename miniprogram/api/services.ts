/** 服务: every cloud function this program calls, by name, with the types of its contract. The only file that names contracts. */
import type { BookFilingAction, BookFilingEvent, BookFilingResult } from '../../functions/book-filing/contract';
import type {
  CheckProgressAction,
  CheckProgressEvent,
  CheckProgressResult,
} from '../../functions/check-progress/contract';
import type {
  CorrectFilingAction,
  CorrectFilingEvent,
  CorrectFilingResult,
} from '../../functions/correct-filing/contract';
import type { CourtDeskAction, CourtDeskEvent, CourtDeskResult } from '../../functions/court-desk/contract';
import type { FileCaseAction, FileCaseEvent, FileCaseResult } from '../../functions/file-case/contract';
import type { FilePaperAction, FilePaperEvent, FilePaperResult } from '../../functions/file-paper/contract';
import type {
  FollowEnforcementAction,
  FollowEnforcementEvent,
  FollowEnforcementResult,
} from '../../functions/follow-enforcement/contract';
import type { GuideAction, GuideEvent, GuideResult } from '../../functions/guide/contract';
import type { IdentityAction, IdentityEvent, IdentityResult } from '../../functions/identity/contract';
import type { KeepTimeAction, KeepTimeEvent, KeepTimeResult } from '../../functions/keep-time/contract';
import type { PayFeeAction, PayFeeEvent, PayFeeResult } from '../../functions/pay-fee/contract';
import type { ReadDossierAction, ReadDossierEvent, ReadDossierResult } from '../../functions/read-dossier/contract';
import type { ReceiveAction, ReceiveEvent, ReceiveResult } from '../../functions/receive-documents/contract';
import type { TakeNumberAction, TakeNumberEvent, TakeNumberResult } from '../../functions/take-number/contract';

interface Services {
  'take-number': { event: TakeNumberEvent; result: { [A in TakeNumberAction]: TakeNumberResult<A> } };
  guide: { event: GuideEvent; result: { [A in GuideAction]: GuideResult<A> } };
  'file-case': { event: FileCaseEvent; result: { [A in FileCaseAction]: FileCaseResult<A> } };
  'book-filing': { event: BookFilingEvent; result: { [A in BookFilingAction]: BookFilingResult<A> } };
  'correct-filing': { event: CorrectFilingEvent; result: { [A in CorrectFilingAction]: CorrectFilingResult<A> } };
  'court-desk': { event: CourtDeskEvent; result: { [A in CourtDeskAction]: CourtDeskResult<A> } };
  identity: { event: IdentityEvent; result: { [A in IdentityAction]: IdentityResult<A> } };
  'keep-time': { event: KeepTimeEvent; result: { [A in KeepTimeAction]: KeepTimeResult<A> } };
  'pay-fee': { event: PayFeeEvent; result: { [A in PayFeeAction]: PayFeeResult<A> } };
  'check-progress': { event: CheckProgressEvent; result: { [A in CheckProgressAction]: CheckProgressResult<A> } };
  'receive-documents': { event: ReceiveEvent; result: { [A in ReceiveAction]: ReceiveResult<A> } };
  'file-paper': { event: FilePaperEvent; result: { [A in FilePaperAction]: FilePaperResult<A> } };
  'follow-enforcement': {
    event: FollowEnforcementEvent;
    result: { [A in FollowEnforcementAction]: FollowEnforcementResult<A> };
  };
  'read-dossier': { event: ReadDossierEvent; result: { [A in ReadDossierAction]: ReadDossierResult<A> } };
}

export type Service = keyof Services;
export type ActionOf<S extends Service> = Services[S]['event']['action'] & keyof Services[S]['result'];
/** What a page hands over: the requestId is `call`'s own business. */
export type EventOf<S extends Service, A extends ActionOf<S>> = { action: A } & Fields<
  Extract<Services[S]['event'], { action: A }>
>;
/** zod's type of an empty input forbids every key, `action` too. */
type Fields<E> = string extends keyof E ? unknown : Omit<E, 'requestId'>;
export type DataOf<S extends Service, A extends ActionOf<S>> = Services[S]['result'][A];
