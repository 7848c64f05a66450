/** 告知书: the notices people read and the consent they give, each in versions: a changed text is a new version, and is asked for again (ID-8, PRIV-1). */

import type { ConsentKind } from '../agency/check';
import { FACE_CONSENT_ITEMS } from '../agency/face-check';
import { noticeLines } from './privacy-notice';

export interface ConsentText {
  kind: ConsentKind;
  version: string;
  title: string;
  lines: string[];
  agree: string;
  refuse: string;
}

/** Raised with each change of what is said (consent-texts.test.ts knows the text of each version). */
export const CONSENT_VERSIONS: Readonly<Record<ConsentKind, string>> = { privacy: '2025-1', face: '2025-1' };

/** 全国统一的诉讼服务热线: where nothing better is known. */
export const COURT_HOTLINE = '12368';

/** What is told beside every check by face, and to who refuses it: never the end of a service (个保法16). */
export const OTHER_WAY =
  '不刷脸也能办：带身份证到法院诉讼服务窗口，打开本程序出示 6 位码，工作人员核对证件后当场认证，一样可以办理。';

/** @param court who handles the data */
export function consentText(kind: ConsentKind, court: { name: string; phone: string }): ConsentText {
  const version = CONSENT_VERSIONS[kind];
  if (kind === 'privacy')
    return {
      kind,
      version,
      title: '个人信息处理告知书',
      lines: noticeLines('identityCheck', court),
      agree: '我已阅读',
      refuse: '暂不办理',
    };
  return {
    kind,
    version,
    title: '人脸核验单独同意书',
    lines: [...FACE_CONSENT_ITEMS.map(({ text }) => text), ...noticeLines('faceCheck', court)],
    agree: '同意刷脸',
    refuse: '不同意，到窗口办理',
  };
}
