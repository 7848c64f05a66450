/** The web SDK's core, without the global it makes: parts that find that add themselves to it, and once more when asked to. */
import cloudbase from '@cloudbase/js-sdk/app';

Reflect.deleteProperty(globalThis, 'cloudbase');

export { cloudbase };
