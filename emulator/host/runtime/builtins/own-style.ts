/**
 * glass-easel writes an element's `style` whole, from segments: the template's is 0. What a component says of its own box goes
 * into this one, where an update of the template does not lose it.
 */
export const OWN_STYLE = 3;
