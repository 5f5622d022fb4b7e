// Colours for Fluent: navy acts, red and gold are only a seal. The same values live in style/colours.css.
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { keep, kept } from "./kept";

const NAVY: BrandVariants = {
  10: "#02060B",
  20: "#071A2C",
  30: "#092842",
  40: "#0A3054",
  50: "#0B3A63",
  60: "#0C406D",
  70: "#0B3A63",
  80: "#0F4C81",
  90: "#2B6399",
  100: "#5698D2",
  110: "#7DB7EA",
  120: "#97C5EE",
  130: "#B2D4F2",
  140: "#CDE2F6",
  150: "#E0EDF9",
  160: "#F2F7FC",
};

const FONT = '"Inter Variable", "Segoe UI", system-ui, sans-serif';

/** The light theme, the default. */
export const LIGHT: Theme = {
  ...createLightTheme(NAVY),
  fontFamilyBase: FONT,
  colorNeutralForeground1: "#1F2328",
  colorNeutralForeground2: "#374151",
  colorNeutralForeground3: "#4B5563",
  colorNeutralStroke1: "#7A838F",
  colorNeutralStrokeAccessible: "#616A75",
  colorStrokeFocus2: "#0F4C81",
};

/** The dark theme. */
export const DARK: Theme = {
  ...createDarkTheme(NAVY),
  fontFamilyBase: FONT,
  colorBrandForeground1: "#7DB7EA",
  colorBrandForeground2: "#97C5EE",
  colorBrandForegroundLink: "#7DB7EA",
  colorCompoundBrandForeground1: "#7DB7EA",
  colorCompoundBrandStroke: "#7DB7EA",
  colorCompoundBrandBackground: "#7DB7EA",
  colorNeutralForeground1: "#E6E8EB",
  colorNeutralForeground2: "#C7CDD4",
  colorNeutralForeground3: "#AEB6C0",
  colorStrokeFocus2: "#7DB7EA",
};

/** The theme of strong contrast, for machines whose system has none switched on. */
export const CONTRAST: Theme = {
  ...teamsHighContrastTheme,
  fontFamilyBase: FONT,
  colorStrokeFocus2: "#1AEBFF",
};

/** What the officer chose; `system` follows the machine. */
export type Appearance = "system" | "light" | "dark" | "contrast";

/** How large letters are: 14 or 16 pixels. */
export type LetterSize = "normal" | "large";

const APPEARANCES: Appearance[] = ["light", "dark", "contrast"];

/** The letters of Fluent's own parts, one step up. */
const LARGE: Partial<Theme> = {
  fontSizeBase200: "14px",
  lineHeightBase200: "20px",
  fontSizeBase300: "16px",
  lineHeightBase300: "24px",
  fontSizeBase400: "18px",
  lineHeightBase400: "26px",
  fontSizeBase500: "22px",
  lineHeightBase500: "30px",
};

/** The theme for a choice, in the letters that were chosen. */
export function themeOf(shown: "light" | "dark" | "contrast", size: LetterSize): Theme {
  const theme = { light: LIGHT, dark: DARK, contrast: CONTRAST }[shown];
  return size === "large" ? { ...theme, ...LARGE } : theme;
}

/** The choice kept on this machine. */
export function keptAppearance(): Appearance {
  return APPEARANCES.find((one) => one === kept("appearance")) ?? "system";
}

/** Keeps the choice on this machine. */
export function keepAppearance(choice: Appearance): void {
  keep("appearance", choice);
}

/** The size of letters kept on this machine. */
export function keptSize(): LetterSize {
  return kept("letters") === "large" ? "large" : "normal";
}

/** Keeps the size of letters on this machine. */
export function keepSize(size: LetterSize): void {
  keep("letters", size);
}
