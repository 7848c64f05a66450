/** 现场和见证: every action of entries, feeds and the scene's media, by its name. */
import { courtFilm, courtPicture, mediaOf } from './court-look';
import { correctEntry, prepareEntry, publishEntry, takeOffEntry } from './entries';
import { entriesOf, revealEntry } from './entries-of';
import { entry, feed } from './feed';
import { film, picture } from './look';
import { make } from './make';
import { looked, mark } from './mark';
import { measuresFile } from './measures-file';
import { addParts, beginMedia, finishMedia } from './take';

export const sceneOperations = {
  feed,
  entry,
  picture,
  film,
  measuresFile,
  beginMedia,
  addParts,
  finishMedia,
  mark,
  looked,
  make,
  mediaOf,
  courtPicture,
  courtFilm,
  prepareEntry,
  publishEntry,
  correctEntry,
  takeOffEntry,
  entriesOf,
  revealEntry,
};
