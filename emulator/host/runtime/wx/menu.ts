/** What the capsule's menu offers. */
import { installCapsule } from '../dialogs/capsule';
import { openSettings } from './authorization';
import { canShare, shareFromMenu } from './share';

export function installMenu(): void {
  installCapsule(() => [
    ...(canShare() ? [{ text: '转发给朋友', run: shareFromMenu }] : []),
    { text: '设置', run: openSettings },
    { text: '重新进入小程序', run: () => location.reload() },
  ]);
}
