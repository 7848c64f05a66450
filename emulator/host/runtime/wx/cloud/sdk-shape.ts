/** The web SDK (@cloudbase/js-sdk 3.7), as far as it is used here. Its own types are not made for its parts. */

export type Answer = Record<string, unknown>;

export interface SdkListener {
  close(): void;
}

export interface SdkWatch {
  onChange(snapshot: { id: number; docs: unknown[]; docChanges: unknown[]; type?: string; msgType?: string }): void;
  onError(error: unknown): void;
}

export interface SdkQuery {
  where(condition: unknown): SdkQuery;
  orderBy(field: string, direction: string): SdkQuery;
  limit(most: number): SdkQuery;
  skip(count: number): SdkQuery;
  field(projection: unknown): SdkQuery;
  get(): Promise<Answer>;
  count(): Promise<Answer>;
  update(data: unknown): Promise<Answer>;
  remove(): Promise<Answer>;
  watch(watch: SdkWatch): SdkListener;
}

export interface SdkDocument {
  field(projection: unknown): SdkDocument;
  get(): Promise<Answer>;
  set(data: unknown): Promise<Answer>;
  update(data: unknown): Promise<Answer>;
  remove(): Promise<Answer>;
  watch(watch: SdkWatch): SdkListener;
}

export interface SdkCollection extends SdkQuery {
  doc(id: string | number): SdkDocument;
  add(data: unknown): Promise<Answer>;
  aggregate(): object;
}

export interface SdkDatabase {
  /** Its members are called by name: there are hundreds. */
  command: object;
  Geo: object;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  collection(name: string): SdkCollection;
}

export interface SdkFile {
  code?: string;
  message?: string;
  fileID?: string;
  tempFileURL?: string;
}

export interface SdkApp {
  registerEndPoint(url: string, protocol: string): void;
  callFunction(options: { name: string; data: unknown }): Promise<Answer>;
  database(): SdkDatabase;
  uploadFile(options: {
    cloudPath: string;
    filePath: Blob;
    headers?: Record<string, string>;
    onUploadProgress?(event: ProgressEvent): void;
  }): Promise<Answer>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: SdkFile[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: SdkFile[] }>;
}

export interface Sdk {
  useAdapters(adapter: object): void;
  registerComponent(component: { name: string; namespace: string; entity: object }): void;
  init(options: { env: string; endPointMode: 'CLOUD_API'; timeout: number }): SdkApp;
}

declare global {
  /** Put there by `sdk.ts`, a script of its own. */
  var wxCloudSdk: Sdk | undefined;
}
