/** 电子签名: an online confirmation and a reliable signature are two things with two names (SIGN-1, 2), both over one hash (SIGN-3). */
import type { Step } from '../step';

interface Signed {
  signerId: string;
  /** Of the final PDF. */
  sha256: string;
  /** Epoch ms. */
  at: number;
}

/** 在线诉讼规则33: a verified person said yes to this very content. */
export interface Confirmation extends Signed {
  kind: 'confirmation';
  /** Reference of the fresh identity check it rests on (ID-3). */
  verificationRef: string;
}

/** 电子签名法13, 16: made with a certificate of a licensed provider. */
export interface ReliableSignature extends Signed {
  kind: 'reliableSignature';
  certificate: Certificate;
}

export type Signature = Confirmation | ReliableSignature;

export interface Certificate {
  provider: string;
  providerLicensed: boolean;
  serial: string;
  /** Epoch ms; `to` excluded. */
  validFrom: number;
  validTo: number;
}

/** 电子签名法第13条第1款(1)至(4), as established by the provider. */
export interface ReliabilityFacts {
  dataOnlyTheSigners: boolean;
  soleControlAtSigning: boolean;
  signatureChangeDetectable: boolean;
  documentChangeDetectable: boolean;
}

/** SIGN-2: Throws RangeError without a reference of the identity check, or for an impossible hash or time. */
export function confirmation(signed: Signed & { verificationRef: string }): Confirmation {
  check(signed);
  if (signed.verificationRef === '') throw new RangeError('a confirmation rests on a fresh identity check');
  const { signerId, sha256, at, verificationRef } = signed;
  return { kind: 'confirmation', signerId, sha256, at, verificationRef };
}

/**
 * SIGN-1: throws RangeError unless all four conditions are met and a licensed provider's certificate was valid at signing:
 * what falls short of it is no reliable signature, and at most a confirmation.
 */
export function reliableSignature(
  signed: Signed & { certificate: Certificate },
  facts: ReliabilityFacts,
): ReliableSignature {
  check(signed);
  const { signerId, sha256, at, certificate } = signed;
  const needed: Record<string, boolean> = {
    'signature data only the signer has': facts.dataOnlyTheSigners,
    'sole control at signing': facts.soleControlAtSigning,
    'changes of the signature detectable': facts.signatureChangeDetectable,
    'changes of the document detectable': facts.documentChangeDetectable,
    'a licensed provider': certificate.providerLicensed && certificate.provider !== '' && certificate.serial !== '',
    'a certificate valid at signing': certificate.validFrom <= at && at < certificate.validTo,
  };
  const missing = Object.keys(needed).filter((each) => needed[each] === false);
  if (missing.length > 0) throw new RangeError(`not a reliable signature: lacks ${missing.join(', ')}`);
  return { kind: 'reliableSignature', signerId, sha256, at, certificate };
}

/** SIGN-2: what a reader sees of it. A confirmation is never called a reliable signature. */
export function signatureLabel(signature: Signature): Step {
  if (signature.kind === 'confirmation') return { text: '本人核实身份后在线确认', rule: 'SIGN-2 在线诉讼规则第33条' };
  const { provider, serial } = signature.certificate;
  return { text: `可靠的电子签名（${provider}，证书号 ${serial}）`, rule: 'SIGN-1 电子签名法第13、14条' };
}

export interface SignatureCheck extends Step {
  holds: boolean;
}

/**
 * SIGN-3: whether a signature is over the document as it is now; checked each time it is shown. A changed text is a new
 * document that needs new signatures.
 * @param compromisedAt epoch ms from which the signer's key or account is known to be unsafe (电子签名法15): what was signed
 * from then on does not hold; what was signed before is for an officer to look at
 */
export function signatureCheck(signature: Signature, documentSha256: string, compromisedAt?: number): SignatureCheck {
  const rule = 'SIGN-3 电子签名法第13条第1款(4)';
  if (!SHA256.test(documentSha256)) throw new RangeError('not a sha-256');
  if (signature.sha256 !== documentSha256)
    return { holds: false, text: '文书内容与签名或确认时不同，这个签名对现在的内容无效；请作为新文书重新签。', rule };
  if (compromisedAt !== undefined) {
    const article = 'SIGN-3 电子签名法第15条';
    if (signature.at >= compromisedAt)
      return { holds: false, text: '签名时密钥或账号已经失密，不能使用；请停用并告知各方。', rule: article };
    return { holds: true, text: '内容没有变。签名以后密钥或账号失密，请工作人员核实。', rule: article };
  }
  return { holds: true, text: '内容与签名或确认时相同。', rule };
}

const SHA256 = /^[0-9a-f]{64}$/;

function check({ signerId, sha256, at }: Signed): void {
  if (signerId === '') throw new RangeError('a signature without a signer');
  if (!SHA256.test(sha256)) throw new RangeError('not a sha-256');
  if (!Number.isSafeInteger(at) || at <= 0) throw new RangeError(`not a time of signing: ${at}`);
}
