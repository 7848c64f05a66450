/** 隐私信息授权 (WeChat, "小程序隐私协议开发指南"): consent once a phone, before a function touches personal data. */
import { PRIVACY_CONTRACT_NAME, privacyContract, privacyDialog } from '../dialogs/privacy';
import { onOpenType } from '../open-type';
import { api, WxFailure } from './api';
import { appConfig } from './app-config';
import { kept } from './kept';
import { ask } from './script';
import { tappedButton } from './tapped-button';

const consent = kept('privacy', false);

interface Resolution {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  /** Of the button with `open-type="agreePrivacyAuthorization"` that was tapped. */
  buttonId?: string;
}
type OwnDialog = (resolve: (resolution: Resolution) => void, info: { referrer: string }) => void;

let ownDialog: OwnDialog | undefined;
/** Ids of such buttons that were tapped while consent was asked for; consent cannot be had without. */
let tapped: Set<string> | undefined;

onOpenType('agreePrivacyAuthorization', (button) => {
  if (tapped) tapped.add(tappedButton(button).id);
  else consent.set(true);
  button.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
});

function askedByApp(dialog: OwnDialog, referrer: string): Promise<boolean> {
  const taps = new Set<string>();
  tapped = taps;
  return new Promise<boolean>((resolve) => {
    dialog(
      ({ event, buttonId = '' }) => {
        if (event === 'exposureAuthorization') return;
        // WeChat checks that the named button was really tapped.
        if (event === 'agree' && !taps.has(buttonId)) {
          console.error(
            `onNeedPrivacyAuthorization: button "${buttonId}" with open-type agreePrivacyAuthorization was not tapped`,
          );
          return;
        }
        resolve(event === 'agree');
      },
      { referrer },
    );
  }).finally(() => {
    tapped = undefined;
  });
}

/** One question at a time: whoever asks meanwhile gets the same answer. */
let asking: Promise<boolean> | undefined;

async function authorized(referrer: string): Promise<boolean> {
  if (consent.get()) return true;
  asking ??= ask('requirePrivacyAuthorize', { referrer }, async () => ({
    agreed: ownDialog ? await askedByApp(ownDialog, referrer) : await privacyDialog(),
  }))
    // A script that answers agrees, unless it says otherwise.
    .then(({ agreed }) => agreed !== false)
    .finally(() => {
      asking = undefined;
    });
  const agreed = await asking;
  if (agreed) consent.set(true);
  return agreed;
}

async function requireConsent(referrer: string): Promise<void> {
  const agreed = await authorized(referrer);
  if (!agreed) throw new WxFailure('privacy permission is not authorized', { errno: 104 });
}

/** Before a function that touches personal data; only where app.json has `__usePrivacyCheck__`. */
export async function requirePrivacy(api: string): Promise<void> {
  if (appConfig().__usePrivacyCheck__ === true) await requireConsent(api);
}

export const privacy = {
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: appConfig().__usePrivacyCheck__ === true && !consent.get(),
    privacyContractName: PRIVACY_CONTRACT_NAME,
  })),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', async () => {
    await requireConsent('requirePrivacyAuthorize');
    return {};
  }),
  onNeedPrivacyAuthorization(dialog: OwnDialog) {
    ownDialog = dialog;
  },
  openPrivacyContract: api('openPrivacyContract', (options) => {
    void ask('openPrivacyContract', options, privacyContract);
    return {};
  }),
};
