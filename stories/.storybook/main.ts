// Storybook: one page for each example of each widget, straight from source.
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { examplesIndexer, examplesPlugin } from './stories-of-examples.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  // The CSF plugin copies the source of stories written out by hand; these are made of data.
  addons: ['@storybook/addon-a11y', { name: '@storybook/addon-docs', options: { csfPluginOptions: null } }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  experimental_indexers: (others) => [examplesIndexer, ...(others ?? [])],
  viteFinal: (vite) => {
    vite.plugins = [examplesPlugin, ...(vite.plugins ?? [])];
    vite.resolve = { ...vite.resolve, conditions: ['source', 'module', 'browser', 'development|production'] };
    vite.build = { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 4000, reportCompressedSize: false };
    vite.server = { ...vite.server, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } };
    return vite;
  },
};
export default config;
