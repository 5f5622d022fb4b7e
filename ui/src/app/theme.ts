// Colours for Fluent: navy acts, red and gold are only a seal. The same values live in style/colours.css.
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

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

/** What the officer chose; `system` follows the machine. */
export type Appearance = "system" | "light" | "dark";

const KEY = "so-vang.appearance";

/** The choice kept on this machine. */
export function keptAppearance(): Appearance {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice on this machine; a machine that forbids it only forgets. */
export function keepAppearance(choice: Appearance): void {
  try {
    window.localStorage.setItem(KEY, choice);
  } catch {
    // A locked profile has no storage; the choice then holds until the window is closed.
  }
}
