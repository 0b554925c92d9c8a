// The colours of a SharePoint site as Think Carer's tokens.
import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/** Each token and where its colour is in a site's theme; the first that the theme has counts. */
const sources = {
  text: ({ semanticColors: c }) => c?.bodyText,
  'text-quiet': ({ semanticColors: c }) => c?.bodySubtext ?? c?.bodyText,
  surface: ({ semanticColors: c }) => c?.bodyBackground,
  'surface-soft': ({ semanticColors: c }) => c?.bodyStandoutBackground ?? c?.bodyBackgroundHovered,
  line: ({ semanticColors: c }) => c?.bodyDivider,
  'control-line': ({ semanticColors: c }) => c?.inputBorder,
  // The shade of a button under the pointer: SharePoint's own blue is too pale for a link in a soft box (4.3 to 1).
  accent: ({ semanticColors: c }) => c?.primaryButtonBackgroundHovered ?? c?.primaryButtonBackground,
  'on-accent': ({ semanticColors: c }) => c?.primaryButtonText,
  focus: ({ semanticColors: c }) => c?.bodyText,
  error: ({ semanticColors: c }) => c?.errorText,
} satisfies Record<string, (theme: IReadonlyTheme) => string | undefined>;

/** Custom properties for the theme of the section a web part stands in. What the theme does not say is left to the widgets. */
export function carerTokens(theme: IReadonlyTheme): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const [name, read] of Object.entries(sources)) {
    const color = read(theme);
    if (color) tokens.set(`--carer-${name}`, color);
  }
  // Widgets take light or dark from the page's `color-scheme` where a token is not set.
  tokens.set('color-scheme', theme.isInverted ? 'dark' : 'light');
  return tokens;
}
