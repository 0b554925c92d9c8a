// What it means that nothing stands behind the secret of a link; the secret itself is read by the kit.
export { forgetSecret, secretInAddress } from '@think-carer/kit';

export const isGone = (error: unknown): boolean => (error as { readonly code?: string }).code === 'not-found';
