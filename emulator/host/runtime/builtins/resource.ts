/** Where a browser finds what `src` means: the package's files, this phone's own, the cloud's, the web's. */

import type { GeneralComponent } from 'glass-easel';
import { files } from '../wx/files';

/** Schemes that a browser reads itself. Nothing else is given to it: `javascript:` is no picture. */
const BROWSER = /^(https?:|data:|blob:)/;
const PHONE = /^(wxfile:\/\/|http:\/\/tmp\/|http:\/\/usr\/|http:\/\/store\/)/;

interface Cloud {
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: { tempFileURL?: string }[] }>;
}

/** Boundary: `wx` is a global name, there before any component is made. */
const cloud = (): Cloud | undefined => (globalThis as { wx?: { cloud?: Cloud } }).wx?.cloud;

/** Relative to the component in whose template it is written; '/' is the package's root. */
function inPackage(component: GeneralComponent, src: string): string {
  const from = component.ownerShadowRoot?.getHostNode().is ?? '';
  return new URL(src, `package:///${from}`).pathname.slice(1);
}

/** '' for nothing and for what no browser may open. */
export async function resource(component: GeneralComponent, src: string): Promise<string> {
  if (src === '') return '';
  if (PHONE.test(src)) {
    await files.ready;
    return files.url(src);
  }
  if (BROWSER.test(src)) return src;
  if (src.startsWith('cloud://')) {
    const found = await cloud()?.getTempFileURL({ fileList: [src] });
    return found?.fileList[0]?.tempFileURL ?? '';
  }
  return /^[a-z][a-z\d+.-]*:/i.test(src) ? '' : inPackage(component, src);
}

/** Shows the newest of several, whichever is found first. */
export function latest(component: GeneralComponent, show: (url: string) => void, fail: (error: unknown) => void) {
  let asked = 0;
  return (src: string): void => {
    asked += 1;
    const mine = asked;
    resource(component, src).then(
      (url) => mine === asked && show(url),
      (error: unknown) => mine === asked && fail(error),
    );
  };
}
