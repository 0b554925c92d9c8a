// The theme package at a stable address, /cdn/v1/theme.js, for the theme builder: tokens, presets, linter. No widget loads it.
import { readTheme } from '@think-carer/theme';
import contrast from '@think-carer/theme/tokens/contrast.json';
import healthService from '@think-carer/theme/tokens/health-service.json';
import neutral from '@think-carer/theme/tokens/neutral.json';
import publicService from '@think-carer/theme/tokens/public-service.json';
import teamSite from '@think-carer/theme/tokens/team-site.json';

export { colorTokens, correct, lint, measure, otherTokens, pairs, readTheme, ThemeError, toCss, writeTokens } from '@think-carer/theme';
export const presets = [neutral, publicService, healthService, teamSite, contrast].map(readTheme);
