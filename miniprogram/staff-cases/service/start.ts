/** 一份送达的页面, before anything is known. */
import { notActing } from '../../api/acting';
import type { MoveLink, Tracked } from '../serving/officer';

export const start: {
  state: string;
  failure: { code: string; message: string };
  serviceId: string;
  service: Tracked | null;
  tone: string;
  next: string;
  sentAt: string;
  moves: MoveLink[];
  mayServe: boolean;
  maySend: boolean;
  mayEndNotice: boolean;
  mayReplace: boolean;
  hasCertificate: boolean;
  hasForm: boolean;
  opening: string;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  serviceId: '',
  service: null,
  tone: '',
  next: '',
  sentAt: '',
  moves: [],
  mayServe: false,
  maySend: false,
  mayEndNotice: false,
  mayReplace: false,
  hasCertificate: false,
  hasForm: false,
  opening: '',
  told: '',
};
