/** The form under seal, and what others than its filer see of it (PRIV-4). */
import { maskAddress, maskIdCard, maskPhone } from '../../court/people/mask';
import { keyedHash, type Sealed, seal, unseal } from '../../platform/secrets';
import type { Content } from './content';
import { sealedAt } from './filing';

/** The whole form is one sealed text: it holds numbers, phones and addresses of many people, also inside free text. */
const sealContent = (filingId: string, content: Content): Sealed => seal(JSON.stringify(content), sealedAt(filingId));

/** What is stored of a form: sealed, findable by its parties' numbers, titled for lists. */
export const storedForm = (filingId: string, content: Content) => ({
  content: sealContent(filingId, content),
  partyHashes: partyHashes(content),
  title: titleOf(content),
});

export const openContent = (filingId: string, sealed: Sealed): Content =>
  JSON.parse(unseal(sealed, sealedAt(filingId)));

/** For court staff: the numbers behind masks; the full ones need a click with a reason (PRIV-5). */
export function masked(content: Content): Content {
  type Party = NonNullable<Content['plaintiffs']>[number];
  const party = (one: Party): Party => ({
    ...one,
    ...(one.idNumber ? { idNumber: maskIdCard(one.idNumber) } : {}),
    ...(one.kind === 'person' && one.phone ? { phone: maskPhone(one.phone) } : {}),
    ...(one.kind === 'person' && one.domicile ? { domicile: maskAddress(one.domicile) } : {}),
  });
  const { plaintiffs, defendants, thirdParties, witnesses, addressConfirmation, ...rest } = content;
  return {
    ...rest,
    ...(plaintiffs ? { plaintiffs: plaintiffs.map(party) } : {}),
    ...(defendants ? { defendants: defendants.map(party) } : {}),
    ...(thirdParties ? { thirdParties: thirdParties.map(party) } : {}),
    ...(witnesses
      ? {
          witnesses: witnesses.map((one) => ({
            ...one,
            ...(one.domicile ? { domicile: maskAddress(one.domicile) } : {}),
          })),
        }
      : {}),
    ...(addressConfirmation
      ? {
          addressConfirmation: {
            ...addressConfirmation,
            ...(addressConfirmation.address ? { address: maskAddress(addressConfirmation.address) } : {}),
            ...(addressConfirmation.phone ? { phone: maskPhone(addressConfirmation.phone) } : {}),
          },
        }
      : {}),
  };
}

/** 陈晓梅 诉 王建国 民间借贷纠纷 */
function titleOf({ plaintiffs = [], defendants = [], causeOfAction }: Content): string {
  const names = (parties: readonly { name?: string | undefined }[]) => {
    const [first, ...more] = parties.map(({ name }) => name || '（未填写）');
    return first ? first + (more.length > 0 ? `等 ${more.length + 1} 人` : '') : '（未填写）';
  };
  return `${names(plaintiffs)} 诉 ${names(defendants)}${causeOfAction ? ` ${causeOfAction}` : ''}`;
}

function partyHashes({ plaintiffs = [], defendants = [], thirdParties = [] }: Content): string[] {
  return [...plaintiffs, ...defendants, ...thirdParties].flatMap(({ idNumber, creditCode }) => [
    ...(idNumber ? [keyedHash('idNumber', idNumber)] : []),
    ...(creditCode ? [keyedHash('creditCode', creditCode)] : []),
  ]);
}
