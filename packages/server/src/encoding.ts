// Public answers that are the same for everyone are turned to JSON and compressed once, then sent as they are.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Coding = 'br' | 'gzip' | 'identity';
const encoders: Readonly<Record<Coding, (text: string) => Promise<Uint8Array>>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  gzip: (text) => promisify(gzip)(text),
  identity: async (text) => Buffer.from(text),
};
const kept = new WeakMap<object, Map<Coding, Promise<Uint8Array>>>();

/** The smallest form that an Accept-Encoding header takes. */
export function codingFor(acceptEncoding: string | null): Coding {
  const taken = (coding: string) => acceptEncoding?.split(',').some((part) => {
    const [name, ...weights] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === coding && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight));
  });
  return taken('br') ? 'br' : taken('gzip') ? 'gzip' : 'identity';
}

/** The bytes of this very object, which must not change any more. */
export function encodedOnce(result: object, coding: Coding): Promise<Uint8Array> {
  const forms = kept.get(result) ?? new Map<Coding, Promise<Uint8Array>>();
  kept.set(result, forms);
  const bytes = forms.get(coding) ?? encoders[coding](JSON.stringify(result));
  forms.set(coding, bytes);
  return bytes;
}
