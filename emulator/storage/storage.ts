/** 云存储: files by path, uploaded and downloaded with signed addresses of this server. */
import path from 'node:path';
import type { Action } from '../admin/admin';
import type { Router } from '../http/router';
import type { Limits } from '../limits/limits';
import type { Store } from '../store/store';
import { storageActions } from './actions';
import { Files } from './files';
import { storageRoutes } from './http';
import { Links } from './links';
import { FileIds } from './path';
import { Signatures } from './signature';

export interface StorageOptions {
  store: Store;
  /** Bytes are kept in its folder `storage`; undefined: nothing is kept. */
  dataDir: string | undefined;
  envId: string;
  /** `http://host:port` of this server, known once it listens. */
  origin: () => string;
  limits: Limits;
}

export interface Storage {
  files: Files;
  fileIds: FileIds;
  links: Links;
  actions: Record<string, Action>;
  mount(router: Router): Router;
  /** Before the store is closed. */
  stop(): Promise<void>;
}

export async function openStorage({ store, dataDir, envId, origin, limits }: StorageOptions): Promise<Storage> {
  const files = await Files.open(store, dataDir === undefined ? undefined : path.join(dataDir, 'storage'));
  const fileIds = new FileIds(envId, limits.of('path-bytes'));
  const signatures = new Signatures(files.key);
  const links = new Links(origin, fileIds, signatures);
  return {
    files,
    fileIds,
    links,
    actions: storageActions({ files, fileIds, links, limits }),
    mount: (router) => storageRoutes(router, { files, fileIds, links, signatures }),
    stop: () => files.stop(),
  };
}
