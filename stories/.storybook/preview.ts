// What every story has: a language, a mode and a theme preset from the toolbar, and accessibility checked as an error.
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { dress, presets } from './presets.ts';
import './preview.css';

// There once the widgets were built; the docs pages take their tables from it.
const [manifest] = Object.values(import.meta.glob<object>('../../packages/widgets/dist/custom-elements.json', { eager: true, import: 'default' }));
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes: {
    locale: { description: 'Language', toolbar: { icon: 'globe', items: [{ value: 'en-GB', title: 'English' }, { value: 'cy', title: 'Cymraeg' }, { value: 'ar', title: 'العربية' }, { value: 'en-XA', title: 'Pseudo' }], dynamicTitle: true } },
    theme: { description: 'Light or dark', toolbar: { icon: 'contrast', items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }, { value: 'forced', title: 'System colours' }], dynamicTitle: true } },
    preset: { description: 'Theme preset', toolbar: { icon: 'paintbrush', items: presets.map(({ name, description }) => ({ value: name, title: `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`, right: description })), dynamicTitle: true } },
    direction: { description: 'Writing direction', toolbar: { icon: 'transfer', items: [{ value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }], dynamicTitle: true } },
  },
  initialGlobals: { locale: 'en-GB', theme: 'light', preset: 'neutral', direction: 'ltr' },
  parameters: {
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false } } } },
    layout: 'padded',
    controls: { disable: true },
  },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      page.lang = String(globals['locale']);
      page.dir = String(globals['direction']);
      page.dataset['theme'] = String(globals['theme']);
      dress(String(globals['preset']));
      return story();
    },
  ],
};
export default preview;
