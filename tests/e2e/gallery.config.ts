// `make gallery`: a picture of every state, to be looked at. Nothing is compared.
import base from './playwright.config';

export default { ...base, testMatch: 'gallery.ts', testIgnore: [] };
