/** 手机阅卷: what of a dossier a viewer sees (DOSS-1, 2, 4–8, EVID-8, EVID-11, SERVE-11). Every look is logged (PRIV-5). */
import { type DossierItem, hasReached, VOLUME_OF } from './dossier-item';
import { covers, type PublicRequest, type ReadingGrant } from './dossier-request';
import { isHeldBack } from './embargo';
import { may } from './may';
import { absent, best, type Mask, marked, type Showing, visible } from './showing';
import { type CaseFacts, isActive, type Membership, membershipsOf, type Viewer } from './viewer';

/**
 * @param permit what was granted to this person (DOSS-3), or a stranger's written request (DOSS-8); officers need none
 * @param now epoch ms. Throws RangeError for times that are none.
 */
export function showDossierItem(
  viewer: Viewer,
  theCase: CaseFacts,
  item: DossierItem,
  permit: ReadingGrant | PublicRequest | undefined,
  now: number,
): Showing {
  if (item.secrets?.includes('state')) return absent('DOSS-4 PROG-6 流程规定第12条');
  if (VOLUME_OF[item.kind] === 'apart') return absent('EVID-11 民诉法解释第107条');
  if (viewer.kind === 'public') return absent('DOSS-8 民诉法解释第254条');
  const showing =
    viewer.kind === 'staff'
      ? showToStaff(viewer, theCase, item, now)
      : best([
          ...membershipsOf(viewer, now).map((part) => showToMember(part, theCase, item, permit, now)),
          showToStranger(viewer.identity !== 'unverified', item, permit, now),
        ]);
  return marked(showing, item.superseded);
}

function showToStaff(viewer: Viewer, theCase: CaseFacts, item: DossierItem, now: number): Showing {
  const internal = VOLUME_OF[item.kind] === 'internal';
  const { allowed, limit } = may(viewer, internal ? 'readInternal' : 'readDossier', theCase, now);
  if (!allowed) return absent('DOMAIN 4');
  if (limit !== 'sharedPapers') return visible('DOMAIN 4 PRIV-5');
  // A mediator: the papers shared with him, and none that is kept from anybody.
  const kept = item.tellsInformant || item.confidential || isHeldBack(item.embargo, undefined, now);
  return item.sharedWithMediator && !kept
    ? visible('DOMAIN 4', ['othersNumbers', ...contacts(item)])
    : absent('DOMAIN 4');
}

function showToMember(
  part: Membership,
  theCase: CaseFacts,
  item: DossierItem,
  permit: ReadingGrant | PublicRequest | undefined,
  now: number,
): Showing {
  const { partyId } = part;
  if (VOLUME_OF[item.kind] === 'internal') return absent('DOSS-1 阅卷规定第5条');
  if (part.role === 'witness') return absent('HEAR-12 证据规定第72、74条');
  if (item.tellsInformant) return absent('ENF-3 调查规定第23条第2款');
  if (permit?.kind !== 'reading' || !covers(permit, item.id, now)) return absent('DOSS-3 阅卷规定第4条');
  if (!isActive(part, now) && !readsForRetrial(part, theCase, permit)) return absent('DOSS-5 阅卷规定第1条');
  const over = theCase.stage === 'closed' || theCase.stage === 'archived';
  if (over && item.file === 'enforcement') return absent('DOSS-1 阅卷规定第5条第2款');
  if (isHeldBack(item.embargo, partyId, now)) return absent('PROG-4 DOSS-6 流程规定第8条第2款');
  if (item.by !== partyId && item.confidential && !item.confidential.examiners.includes(partyId))
    return absent('EVID-8 民诉法第71条');
  if (theCase.kind === 'administrative' && !isLawyer(part) && !(item.ofHearing && !item.secrets?.length))
    return absent('DOSS-2 行诉法第32条第2款');
  if (item.by === partyId) return visible('DOSS-1');
  if (!hasReached(item, partyId, now)) return absent('DOSS-6');
  return visible('DOSS-1 DOSS-6', [...(isNeverMasked(item) ? [] : ['othersNumbers' as const]), ...contacts(item)]);
}

const isLawyer = ({ role, lawyer }: Membership): boolean => role === 'agent' && lawyer === true;

/** DOSS-5: a former agent, in a closed case, with a power of attorney for the retrial application. */
function readsForRetrial({ role }: Membership, { stage }: CaseFacts, grant: ReadingGrant): boolean {
  const over = stage === 'closed' || stage === 'archived';
  return role === 'agent' && over && grant.purpose === 'retrial' && grant.retrialPowerOfAttorney === true;
}

/** DOSS-6: the numbers in evidence and pleadings are what has to be examined (民诉法71), unless the judge orders otherwise. */
export function isNeverMasked({ kind, maskOrdered }: Pick<DossierItem, 'kind' | 'maskOrdered'>): boolean {
  return (
    (kind === 'evidence' || kind === 'pleading' || kind === 'partyMaterial' || kind === 'recording') && !maskOrdered
  );
}

const contacts = ({ protectedContacts }: DossierItem): Mask[] => (protectedContacts ? ['protectedContacts'] : []);

/** DOSS-8, 民诉法159, 解释254–255: judgments and rulings in force, on a written request that names them, without secrets. */
function showToStranger(
  isVerified: boolean,
  item: DossierItem,
  permit: ReadingGrant | PublicRequest | undefined,
  now: number,
): Showing {
  const rule = 'DOSS-8 民诉法第159条';
  if (!isVerified || permit?.kind !== 'public' || !(permit.caseNo?.trim() || permit.partyName?.trim()))
    return absent(rule);
  if (item.kind !== 'courtPaper' || item.judgment?.force !== 'inForce') return absent(rule);
  if (item.secrets?.length || item.confidential || item.tellsInformant) return absent(rule);
  // A preservation ruling is in force at once: nobody gets round the embargo by asking as a stranger.
  if (isHeldBack(item.embargo, undefined, now) || !hasReached(item, undefined, now)) return absent(rule);
  return visible(rule, ['othersNumbers', ...contacts(item)]);
}
