/** `wx`: every family of functions, one file each; what WeChat has beyond them says so when it is called. */
import { account } from './account';
import { appEvents } from './app-events';
import { audio } from './audio';
import { authorization } from './authorization';
import { base } from './base';
import { builtinProperties } from './builtin-properties';
import { calendar } from './calendar';
import { canIUse } from './can-i-use';
import { chooseFunctions } from './choose-media';
import { createCloud } from './cloud';
import { queries } from './component-functions';
import { device } from './device';
import { fileSystem } from './file-system';
import { image } from './image';
import { interaction } from './interaction';
import { location } from './location';
import { installMenu } from './menu';
import { withMissing } from './missing';
import { WX_NAMES } from './names';
import { navigation } from './navigation';
import { navigationBar } from './navigation-bar';
import { networkFunctions } from './network';
import { contexts } from './node-contexts';
import { openDocument } from './open-document';
import { payment } from './payment';
import { preview } from './preview';
import { privacy } from './privacy';
import { recorder } from './recorder';
import { reports } from './reports';
import { requestFunctions } from './request';
import { scan } from './scan';
import { phoneScript } from './script';
import { scroll } from './scroll';
import { shareFunctions } from './share';
import { shareFile } from './share-file';
import { storage } from './storage';
import { subscribeMessage } from './subscribe-message';
import { system } from './system';
import { tabBarFunctions } from './tab-bar';
import { transfers } from './upload-download';

export { configureWx } from './app-config';

export function createWx(): Record<string, unknown> {
  const families: Record<string, unknown> = {
    ...base,
    ...system,
    ...appEvents,
    ...navigation,
    ...navigationBar,
    ...tabBarFunctions,
    ...scroll,
    ...interaction,
    ...storage,
    ...requestFunctions,
    ...transfers,
    ...networkFunctions,
    ...chooseFunctions,
    ...preview,
    ...image,
    ...audio,
    ...recorder,
    ...fileSystem,
    ...openDocument,
    ...location,
    ...scan,
    ...device,
    ...calendar,
    ...queries,
    ...contexts,
    ...account,
    ...authorization,
    ...privacy,
    ...subscribeMessage,
    ...payment,
    ...shareFunctions,
    ...shareFile,
    ...reports,
    cloud: createCloud(),
  };
  families.canIUse = (schema: string) =>
    canIUse(schema, { api: (name) => name in families, component: builtinProperties });
  Object.assign(globalThis, { phoneScript });
  installMenu();
  return withMissing('wx', families, WX_NAMES);
}
