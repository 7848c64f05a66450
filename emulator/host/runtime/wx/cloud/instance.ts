/** What `wx.cloud` and `new wx.cloud.Cloud()` have in common. */
import type { Connections } from './connection';
import { Database } from './database/database';
import { type DownloadFileOptions, downloadFile } from './download-file';
import { type DeleteFileOptions, deleteFile, type GetTempFileUrlOptions, getTempFileURL } from './file-urls';
import { type CallFunctionOptions, callFunction } from './functions';
import type { SdkApp } from './sdk-shape';
import { type UploadFileOptions, uploadFile } from './upload-file';

type Env = string | symbol | undefined;

/** One environment for all, or one for each kind of resource. */
export interface InitOptions {
  env?: Env | { database?: Env; functions?: Env; storage?: Env };
  traceUser?: boolean;
}

type Resource = 'database' | 'functions' | 'storage';

/** As wx-server-sdk 4.0.2 says it, with the client's name for it. */
const NOT_INITIALIZED =
  "Cloud API isn't enabled, please call wx.cloud.init first\n请先调用 wx.cloud.init() 完成初始化后再调用其他云 API。";

/** A symbol means the current environment, as none does. */
const nameOf = (env: Env): string | undefined => (typeof env === 'string' && env !== '' ? env : undefined);

export class CloudInstance {
  static readonly API = [
    'database',
    'callFunction',
    'uploadFile',
    'downloadFile',
    'getTempFileURL',
    'deleteFile',
  ] as const;

  #options: InitOptions | undefined;

  constructor(private readonly connections: Connections) {}

  init(options: InitOptions = {}): void | Promise<void> {
    this.#options = options;
  }

  /** @throws Error before `init` */
  database(config: { env?: string } = {}): Database {
    if (!this.#options) throw new Error(NOT_INITIALIZED);
    return new Database(async () => (await this.#app('database', config)).database(), config);
  }

  callFunction(options: CallFunctionOptions = {}) {
    return callFunction(() => this.#app('functions', options.config), options);
  }

  uploadFile(options: UploadFileOptions = {}) {
    return uploadFile(() => this.#app('storage', options.config), options);
  }

  downloadFile(options: DownloadFileOptions = {}) {
    return downloadFile(() => this.#app('storage', options.config), options);
  }

  getTempFileURL(options: GetTempFileUrlOptions = {}) {
    return getTempFileURL(() => this.#app('storage', options.config), options);
  }

  deleteFile(options: DeleteFileOptions = {}) {
    return deleteFile(() => this.#app('storage', options.config), options);
  }

  async #app(resource: Resource, config: { env?: string } = {}): Promise<SdkApp> {
    if (!this.#options) throw new Error(NOT_INITIALIZED);
    const { env } = this.#options;
    return this.connections.app(nameOf(config.env ?? (typeof env === 'object' ? env[resource] : env)));
  }
}
