/** How light a colour is, from 0 to 1, as WCAG has it; the colour as a browser computes it: `rgb(27, 31, 36)`. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = colour.match(/[\d.]+/g)!.map((n) => {
    const part = Number(n) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}
