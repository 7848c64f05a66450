/** 手机阅卷: the case's file, laid down by its clerk and read page by page by who may. */
import { defineService } from '../../platform/service';
import { askCopy, cancel, form, get, mine } from './ask/own';
import { request, requestPublic } from './ask/request';
import { contract } from './contract';
import { grant, grantCopy, refuse, refuseCopy, revoke } from './decide/decide';
import { courtRequest, inbox, requestProof, track } from './decide/inbox';
import { correctItem, orderMasks, releaseItem, reviewMasks, sealItem, takeOut, unsealItem } from './keep/correct';
import { enter, toEnter } from './keep/enter';
import { maskPage, pageMasks } from './keep/masks';
import { placeItem } from './keep/place';
import { addParts, prepare, scanIn } from './keep/scan-in';
import { courtPage, courtVolumes } from './read/court';
import { page } from './read/page';
import { open, volumes } from './read/volumes';
import { sweep } from './sweep';

export const { main, handler, describe } = defineService(contract, {
  request,
  requestPublic,
  mine,
  get,
  cancel,
  open,
  volumes,
  page,
  askCopy,
  form,
  courtVolumes,
  courtPage,
  pageMasks,
  scanIn,
  addParts,
  prepare,
  toEnter,
  enter,
  correctItem,
  placeItem,
  takeOut,
  sealItem,
  unsealItem,
  releaseItem,
  maskPage,
  reviewMasks,
  orderMasks,
  inbox,
  courtRequest,
  requestProof,
  grant,
  refuse,
  revoke,
  grantCopy,
  refuseCopy,
  track,
  sweep,
});
