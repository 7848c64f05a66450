/** 告知用语: fills the facts into what a person is told of an event. */

/**
 * Replaces every `{name}` by its value. A reason that is a sentence already ends the sentence it stands in: `理由：没有证明。`, not `。。`.
 * Throws RangeError for a name without value, or with an empty one: a sentence with a hole must not be sent to anybody.
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}(。?)/g, (_, name: string, stop: string) => {
    const value = values[name];
    if (!value) throw new RangeError(`nothing to put in for {${name}}`);
    return /[。！？]$/.test(value) ? value : value + stop;
  });
}
