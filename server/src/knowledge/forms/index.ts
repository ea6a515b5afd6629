import dispute2013 from './dispute-2013.json' with { type: 'json' };
import documents2013 from './documents-2013.json' with { type: 'json' };
import dwc2014 from './dwc-2014.json' with { type: 'json' };
import dwc2015 from './dwc-2015.json' with { type: 'json' };
import type { Form } from './form.ts';
import notice2013 from './notice-2013.json' with { type: 'json' };

/** The letter forms that the program brings along; their data is held against the schema by a test, not at start-up. The first is the one new letters take. */
export const builtInForms: readonly Form[] = [
  dwc2015,
  dwc2014,
  documents2013,
  notice2013,
  dispute2013,
] as readonly Form[];
