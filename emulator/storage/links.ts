/** Addresses of files on this server: where one path is uploaded to, and temporary links to download it. */
import type { FileIds } from './path';
import type { Signatures } from './signature';

/** `data` of storage.getUploadMetadata. */
export interface UploadMetadata {
  url: string;
  token: string;
  authorization: string;
  fileId: string;
  cosFileId: string;
  download_url: string;
}

/** Would end a path, begin a query or be read as a slash, were they not written as codes. */
const codes = (path: string) => path.replace(/[%#?\\]/g, encodeURIComponent);

export class Links {
  /** @param origin `http://host:port` of this server, known once it listens. */
  constructor(
    private readonly origin: () => string,
    private readonly fileIds: FileIds,
    private readonly signatures: Signatures,
  ) {}

  upload(path: string, openid: string | null): UploadMetadata {
    const fileId = this.fileIds.of(path);
    const url = `${this.#base()}/${path.split('/').map(encodeURIComponent).join('/')}`;
    return {
      url,
      ...this.signatures.allowUpload(path, openid),
      fileId,
      // It travels as a header, where a Chinese path could not.
      cosFileId: Buffer.from(fileId).toString('base64url'),
      download_url: url,
    };
  }

  /**
   * As in the cloud the path is NOT percent-encoded: the SDK does that (`encodeURI(res.tempFileURL)`), and so do browsers.
   */
  download(path: string, maxAgeSeconds: number): string {
    return `${this.#base()}/${codes(path)}?${this.signatures.allowDownload(path, maxAgeSeconds)}`;
  }

  /**
   * The paths a requested address may mean: codes written by `download` are encoded a second time by the SDK, but not
   * by a browser. The signature tells which one is meant.
   */
  readings(requested: string): string[] {
    try {
      return [requested, decodeURIComponent(requested)];
    } catch {
      return [requested];
    }
  }

  #base(): string {
    return `${this.origin()}/storage/${this.fileIds.bucket}`;
  }
}
