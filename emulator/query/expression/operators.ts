/** All operators of expressions that are done here. */
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './array';
import { TYPES } from './convert';
import { DATE_FROM_PARTS } from './date-from-parts';
import { DATE_FROM_STRING } from './date-from-string';
import { DATE_PARTS } from './date-part';
import { DATE_TO_STRING } from './date-to-string';
import { FIELDS } from './field';
import { FOLDS } from './fold';
import { INDEX_OF } from './index-of';
import { LITERALS } from './literal';
import { LOGIC } from './logic';
import { OBJECTS } from './object';
import type { Operators } from './operator';
import { REGEXES } from './regex';
import { SETS } from './set';
import { STRINGS } from './string';
import { SUBSTRINGS } from './substring';
import { TRIGONOMETRY } from './trigonometry';
import { TRIMS } from './trim';
import { VARIABLES } from './variable';

export const OPERATORS: Operators = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...DATE_FROM_PARTS,
  ...DATE_FROM_STRING,
  ...DATE_PARTS,
  ...DATE_TO_STRING,
  ...FIELDS,
  ...REGEXES,
  ...TRIGONOMETRY,
  ...TRIMS,
  ...FOLDS,
  ...INDEX_OF,
  ...LITERALS,
  ...LOGIC,
  ...OBJECTS,
  ...SETS,
  ...STRINGS,
  ...SUBSTRINGS,
  ...TYPES,
  ...VARIABLES,
};
