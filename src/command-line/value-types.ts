/** Values that a type of option accepts; a type that is not here accepts any text. */
const patterns: Readonly<Record<string, RegExp>> = {
  int: /^-?\d+$/,
  int64: /^-?\d+$/,
  uint: /^\d+$/,
  uint16: /^\d+$/,
  uint32: /^\d+$/,
  uint64: /^\d+$/,
  float: /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i,
  decimal: /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i,
  // A number of bytes with its unit; some options read -1 as « no limit ».
  bytes: /^(?:-1|\d+(?:\.\d+)?\s?[bkmgtp]?i?b?)$/i,
  duration: /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/,
  filter: /^[\w.-]+[!~]?=.+$/,
  stringToString: /^[^=]+=.*$/,
};

/** Whether a text may be the value of an option of this type. */
export const isOfType = (value: string, type: string): boolean => patterns[type]?.test(value) ?? true;
