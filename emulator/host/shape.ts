/** What the build step hands to the runtime, in WeChat's own words (app.json, page.json, component.json). */

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  backgroundTextStyle?: 'dark' | 'light';
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
}

export interface TabBarItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: 'black' | 'white';
  list: TabBarItem[];
}

export interface SubPackage {
  root: string;
  name?: string;
  pages: string[];
  independent?: boolean;
}

export interface AppConfig {
  pages: string[];
  entryPagePath?: string;
  subPackages?: SubPackage[];
  window?: WindowConfig;
  tabBar?: TabBarConfig;
  usingComponents?: Record<string, string>;
  networkTimeout?: Record<string, number>;
  /** `v2`: the newer look of built-in components. */
  style?: string;
}

export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  /** Name to canonical path, with a leading slash. */
  usingComponents: Record<string, string>;
  componentGenerics?: Record<string, boolean | { default: string }>;
  styleIsolation?: string;
  addGlobalClass?: boolean;
  componentPlaceholder?: Record<string, string>;
}

/** One component or page; `scope`: the prefix of its classes, '' where styles are shared. */
export interface CompiledComponent {
  json: ComponentConfig;
  scope: string;
}

export interface CompiledApp {
  app: AppConfig;
  /** Every page, sub-packages' too. */
  pages: string[];
  /** By canonical path, which WeChat calls `is`. */
  components: Record<string, CompiledComponent>;
}

/** What glass-easel's template compiler makes, by canonical path. */
export type CompiledTemplates = Record<string, (name: string) => ((...values: unknown[]) => unknown) | undefined>;
