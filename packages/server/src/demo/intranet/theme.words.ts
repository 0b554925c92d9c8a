// What the theme builder says, in English and Welsh. Sentences hold {places} that the page's script fills in.
import type { ColorToken, OtherToken } from '@think-carer/theme';

/** Words for one pair of colours, by `drawn/background`. */
type Pairs = Readonly<Record<string, string>>;
export interface ThemeWords {
  readonly title: string; readonly lead: string; readonly card: string; readonly loading: string; readonly failed: string;
  readonly start: string; readonly preset: string; readonly presets: Readonly<Record<string, string>>; readonly open: string; readonly name: string; readonly unreadable: string;
  readonly colours: string; readonly light: string; readonly dark: string; readonly choose: string; readonly rest: string; readonly notColour: string; readonly notValue: string;
  readonly tokens: Readonly<Record<ColorToken | OtherToken, string>>;
  readonly contrast: string; readonly contrastLead: string; readonly allPass: string; readonly someFail: string; readonly where: string; readonly pairs: Pairs;
  readonly passes: string; readonly fails: string; readonly unclear: string; readonly correct: string; readonly nothing: string; readonly corrected: string; readonly change: string; readonly cannot: string;
  readonly preview: string; readonly previewLead: string; readonly scheme: string; readonly schemes: Readonly<Record<'auto' | 'light' | 'dark' | 'forced', string>>;
  readonly take: string; readonly format: string; readonly formats: Readonly<Record<'css' | 'dtcg' | 'report', string>>; readonly result: string; readonly copy: string; readonly copied: string; readonly notCopied: string; readonly download: string;
  readonly reportTitle: string; readonly rule: string;
}

const english: ThemeWords = {
  title: 'Theme builder',
  lead: 'Give the widgets your colours. See at once what they look like, and whether everyone can read them.',
  card: 'Your colours over every widget, with contrast checked as you type.',
  loading: 'Loading the builder…',
  failed: 'The builder could not be loaded. Reload the page to try again.',
  start: 'Start', preset: 'Start from a preset', presets: { neutral: 'Neutral', 'public-service': 'Public service', 'health-service': 'Health service', 'team-site': 'Team site', contrast: 'High contrast', custom: 'Your own' },
  open: 'Or open a token file (DTCG JSON)', name: 'Name of the theme', unreadable: 'This file cannot be used: {why}',
  colours: 'Colours', light: 'Light', dark: 'Dark', choose: '{token}, {scheme}: pick a colour', rest: 'Shape and text',
  notColour: 'Write a colour such as #1d4f91. Your last good colour is kept.', notValue: 'Write a value that CSS knows, such as 0.5em. Your last good value is kept.',
  tokens: {
    text: 'Text', 'text-quiet': 'Quiet text', surface: 'Background', 'surface-soft': 'Soft background', line: 'Dividing line', 'control-line': 'Edge of a control', accent: 'Links and buttons',
    'on-accent': 'Words on a main button', focus: 'Focus ring', error: 'Error', good: 'Good news', radius: 'Roundness of corners', gap: 'Space between things', font: 'Font', 'font-size': 'Size of text',
  },
  contrast: 'Contrast', contrastLead: 'Every pair of colours that the widgets draw together, held against WCAG 2.2 AA.',
  allPass: 'All {count} pairs pass.', someFail: '{failed} of {count} pairs fail: {names}.', where: 'Where',
  pairs: {
    'text/surface': 'Text', 'text/surface-soft': 'Text in a soft box', 'text-quiet/surface': 'Hints', 'text-quiet/surface-soft': 'Hints in a soft box', 'accent/surface': 'Links and plain buttons', 'accent/surface-soft': 'Links in a soft box',
    'on-accent/accent': 'Words on a main button', 'error/surface': 'Error messages', 'good/surface': 'Good news', 'control-line/surface': 'Edges of text boxes and radio buttons', 'focus/surface': 'The focus ring',
  },
  passes: 'passes', fails: 'fails: needs {needs}:1 (WCAG 2.2, {rule})', unclear: 'fails: the colour is see-through or cannot be read',
  correct: 'Correct the colours', nothing: 'Nothing to correct.', corrected: 'Corrected: {count}.', change: '{token} ({scheme}): {from} is now {to}, for {where}: it had {ratio}:1 and needs {needs}:1.', cannot: 'Not mended: {where} ({scheme}). Change the background.',
  preview: 'Preview', previewLead: 'These are the real widgets. What you do in them goes nowhere.', scheme: 'Show it in', schemes: { auto: 'As this device', light: 'Light', dark: 'Dark', forced: 'System colours' },
  take: 'Take it with you', format: 'Form', formats: { css: 'CSS', dtcg: 'Design tokens (DTCG JSON)', report: 'Contrast report' }, result: 'Your theme', copy: 'Copy', copied: 'Copied.', notCopied: 'Your browser did not allow it. The text is selected: press Ctrl+C.', download: 'Download',
  reportTitle: 'Contrast report: {name}', rule: 'WCAG 2.2 AA',
};

const welsh: ThemeWords = {
  title: 'Adeiladwr themâu',
  lead: 'Rhowch eich lliwiau i’r teclynnau. Gwelwch ar unwaith sut maen nhw’n edrych, ac a all pawb eu darllen.',
  card: 'Eich lliwiau chi dros bob teclyn, gyda’r cyferbyniad yn cael ei wirio wrth i chi deipio.',
  loading: 'Yn llwytho’r adeiladwr…',
  failed: 'Nid oedd modd llwytho’r adeiladwr. Ail-lwythwch y dudalen i roi cynnig arall arni.',
  start: 'Dechrau', preset: 'Dechrau o thema barod', presets: { neutral: 'Niwtral', 'public-service': 'Gwasanaeth cyhoeddus', 'health-service': 'Gwasanaeth iechyd', 'team-site': 'Safle tîm', contrast: 'Cyferbyniad uchel', custom: 'Eich un chi' },
  open: 'Neu agor ffeil tocynnau (DTCG JSON)', name: 'Enw’r thema', unreadable: 'Ni ellir defnyddio’r ffeil hon: {why}',
  colours: 'Lliwiau', light: 'Golau', dark: 'Tywyll', choose: '{token}, {scheme}: dewis lliw', rest: 'Siâp a thestun',
  notColour: 'Ysgrifennwch liw fel #1d4f91. Cedwir eich lliw da diwethaf.', notValue: 'Ysgrifennwch werth y mae CSS yn ei ddeall, fel 0.5em. Cedwir eich gwerth da diwethaf.',
  tokens: {
    text: 'Testun', 'text-quiet': 'Testun tawel', surface: 'Cefndir', 'surface-soft': 'Cefndir meddal', line: 'Llinell rannu', 'control-line': 'Ymyl rheolydd', accent: 'Dolenni a botymau',
    'on-accent': 'Geiriau ar brif fotwm', focus: 'Cylch ffocws', error: 'Gwall', good: 'Newyddion da', radius: 'Pa mor grwn yw’r corneli', gap: 'Gofod rhwng pethau', font: 'Ffont', 'font-size': 'Maint y testun',
  },
  contrast: 'Cyferbyniad', contrastLead: 'Pob pâr o liwiau y mae’r teclynnau’n eu dangos gyda’i gilydd, wedi’u mesur yn erbyn WCAG 2.2 AA.',
  allPass: 'Mae pob un o’r {count} pâr yn pasio.', someFail: 'Mae {failed} o’r {count} pâr yn methu: {names}.', where: 'Ble',
  pairs: {
    'text/surface': 'Testun', 'text/surface-soft': 'Testun mewn blwch meddal', 'text-quiet/surface': 'Awgrymiadau', 'text-quiet/surface-soft': 'Awgrymiadau mewn blwch meddal', 'accent/surface': 'Dolenni a botymau plaen', 'accent/surface-soft': 'Dolenni mewn blwch meddal',
    'on-accent/accent': 'Geiriau ar brif fotwm', 'error/surface': 'Negeseuon gwall', 'good/surface': 'Newyddion da', 'control-line/surface': 'Ymylon blychau testun a botymau radio', 'focus/surface': 'Y cylch ffocws',
  },
  passes: 'yn pasio', fails: 'yn methu: mae angen {needs}:1 (WCAG 2.2, {rule})', unclear: 'yn methu: mae’r lliw yn dryloyw neu ni ellir ei ddarllen',
  correct: 'Cywiro’r lliwiau', nothing: 'Dim i’w gywiro.', corrected: 'Wedi’u cywiro: {count}.', change: '{token} ({scheme}): mae {from} bellach yn {to}, ar gyfer {where}: roedd ganddo {ratio}:1 ac mae angen {needs}:1.', cannot: 'Heb ei gywiro: {where} ({scheme}). Newidiwch y cefndir.',
  preview: 'Rhagolwg', previewLead: 'Dyma’r teclynnau go iawn. Nid yw’r hyn a wnewch ynddynt yn mynd i unman.', scheme: 'Ei ddangos yn', schemes: { auto: 'Fel y ddyfais hon', light: 'Golau', dark: 'Tywyll', forced: 'Lliwiau’r system' },
  take: 'Mynd â hi gyda chi', format: 'Ffurf', formats: { css: 'CSS', dtcg: 'Tocynnau dylunio (DTCG JSON)', report: 'Adroddiad cyferbyniad' }, result: 'Eich thema', copy: 'Copïo', copied: 'Wedi’i gopïo.', notCopied: 'Ni chaniataodd eich porwr hynny. Mae’r testun wedi’i ddewis: pwyswch Ctrl+C.', download: 'Lawrlwytho',
  reportTitle: 'Adroddiad cyferbyniad: {name}', rule: 'WCAG 2.2 AA',
};

export const themeWords = { en: english, cy: welsh } as const;
