/** 填了的: what stands in a form when its page opens, or is looked at anew. Free of wx. */
import { type FormField, type Values, valuesOf } from '../../components/form/field';

/** @param draft kept from before @param values typed since: what was typed last stays */
export const filledIn = (fields: readonly FormField[], draft: Values, values: Values): Values => ({
  ...valuesOf(fields),
  ...stillOpen(fields, draft),
  ...stillOpen(fields, values),
});

/** A choice whose options are others now is asked anew. */
function stillOpen(fields: readonly FormField[], values: Values): Values {
  const gone = fields.filter(({ name, options, is }) => {
    const value = values[name];
    return is === 'choice' && typeof value === 'string' && !options?.some((one) => one.value === value);
  });
  return Object.fromEntries(Object.entries(values).filter(([key]) => !gone.some(({ name }) => name === key)));
}
