/** 法院管理: an administrator keeps his court's settings, and sees who did what without seeing a case. */
import { defineService } from '../../platform/service';
import { audit } from './audit';
import { calendar, saveCalendarDays } from './calendar';
import { contract } from './contract';
import { court, saveCourt } from './court';
import { applyDue } from './court-settings';
import { figures, figuresCsv, standing } from './figures';
import { halls, saveHall } from './halls';
import { changeOutage, outages, recordOutage, withdrawOutage } from './outages';
import { staff } from './staff';
import { saveTariffs, tariffs } from './tariffs';
import { versions } from './versions';

export const { main, handler, describe } = defineService(contract, {
  court,
  saveCourt,
  halls,
  saveHall,
  staff,
  calendar,
  saveCalendarDays,
  tariffs,
  saveTariffs,
  versions,
  applyDue,
  outages,
  recordOutage,
  changeOutage,
  withdrawOutage,
  figures,
  standing,
  figuresCsv,
  audit,
});
