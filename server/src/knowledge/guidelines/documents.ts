import acoem3rd from './acoem-3rd.json' with { type: 'json' };
import acoem2004 from './mtus-acoem-2004.json' with { type: 'json' };
import acoem2017 from './mtus-acoem-2017.json' with { type: 'json' };
import acoem2018 from './mtus-acoem-2018.json' with { type: 'json' };
import acoem2019 from './mtus-acoem-2019.json' with { type: 'json' };
import acoem2022 from './mtus-acoem-2022.json' with { type: 'json' };
import acupuncture2007 from './mtus-acupuncture-2007.json' with { type: 'json' };
import drugFormulary from './drug-formulary.json' with { type: 'json' };
import chronicPain2009 from './mtus-chronic-pain-2009.json' with { type: 'json' };
import chronicPain2016 from './mtus-chronic-pain-2016.json' with { type: 'json' };
import opioids2016 from './mtus-opioids-2016.json' with { type: 'json' };
import postsurgical2009 from './mtus-postsurgical-2009.json' with { type: 'json' };
import odg from './odg.json' with { type: 'json' };
import ordersFile from './orders.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import statutoryLimits from './statutory-limits.json' with { type: 'json' };
import type { AdoptionOrder, Guideline, GuidelineSource, StatutoryLimit } from './guideline.ts';

/** Every guideline that comes with the program, file by file; the files are checked against the schema by the tests. */
export const GUIDELINES = [
  acoem2004,
  chronicPain2009,
  chronicPain2016,
  opioids2016,
  acupuncture2007,
  postsurgical2009,
  acoem2017,
  acoem2018,
  acoem2019,
  acoem2022,
  odg,
  acoem3rd,
  drugFormulary,
].flat() as unknown as readonly Guideline[];

/** The schedule and the organizations whose guidelines letters cite. */
export const GUIDELINE_SOURCES = sources as unknown as readonly GuidelineSource[];

/** The numbers of visits that Labor Code 4604.5 sets. */
export const STATUTORY_LIMITS = statutoryLimits as unknown as readonly StatutoryLimit[];

/** The orders that changed the MTUS from December 2017 on, as far as found. */
export const ADOPTION_ORDERS = ordersFile.orders as unknown as readonly AdoptionOrder[];

/** How many MTUS documents the contractor's form can cite in one issue. */
export const MOST_MTUS_CITATIONS = ordersFile.citationsPerIssue.most;
