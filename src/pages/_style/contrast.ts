const notation = /^oklch\((?<lightness>[\d.]+)% (?<chroma>[\d.]+) (?<hue>[\d.]+)\)$/;

/**
 * Linear light of a colour in sRGB: red, green and blue, from 0 to 1. What a screen cannot show is cut.
 * The matrices are those of CSS Color 4.
 *
 * @param color `oklch(47% 0.165 30)`
 * @throws when it is written otherwise
 */
function toLight(color: string): [number, number, number] {
  const groups = notation.exec(color)?.groups;
  if (!groups) throw new Error(`not a colour that is known here: ${color}`);
  const lightness = Number(groups.lightness) / 100;
  const hue = (Number(groups.hue) * Math.PI) / 180;
  const a = Number(groups.chroma) * Math.cos(hue);
  const b = Number(groups.chroma) * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Relative luminance, from 0 to 1, as WCAG 2 counts it. */
function toLuminance(color: string): number {
  const [red, green, blue] = toLight(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Ratio of contrast of two colours, from 1 to 21, as WCAG 2 counts it; their order does not matter.
 *
 * @param first `oklch(47% 0.165 30)`, as `second`
 * @throws when one is written otherwise
 */
export function toContrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [toLuminance(first), toLuminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
