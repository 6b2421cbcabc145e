/** Light or dark as Word is; where Word does not say, as the system is. */
export function wearTheme(): void {
  const theme = Office.context.officeTheme as { isDarkTheme?: boolean; primaryBackgroundColor?: string } | undefined;
  const background = theme?.primaryBackgroundColor;
  const dark = theme?.isDarkTheme ?? (background ? luminance(background) < 0.5 : undefined);
  document.documentElement.style.colorScheme = dark === undefined ? 'light dark' : dark ? 'dark' : 'light';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/gi) ?? []).map((hex) => Number.parseInt(hex, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
