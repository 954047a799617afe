/** Puts values in a text of the interface: `format('{count} fiches', { count: 53 })`. */
export function format(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
