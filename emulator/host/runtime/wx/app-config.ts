/** What app.json says to functions of wx (WeChat, "全局配置"); the runtime hands it over before the app starts. */

interface AppJson {
  /** ms */
  networkTimeout?: { request?: number; uploadFile?: number; downloadFile?: number };
  /** Whether functions that touch personal data ask for consent first. */
  __usePrivacyCheck__?: boolean;
  /** Why a permission is asked for, in the app's own words. */
  permission?: Record<string, { desc: string }>;
  /** Functions of location that app.json must name. */
  requiredPrivateInfos?: string[];
  /** Title and the like of every page. */
  window?: { navigationBarTitleText?: string };
}

let config: AppJson = {};

export const appConfig = (): AppJson => config;

export function configureWx(appJson: AppJson): void {
  config = appJson;
}
