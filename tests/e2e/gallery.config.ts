// `make gallery`: a picture of every state, to be looked at. Nothing is compared.
import base from './playwright.config';

const [chromium] = base.projects!;

export default { ...base, projects: [{ ...chromium, testMatch: 'gallery.ts' }] };
