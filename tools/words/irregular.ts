/** Nouns that end in s and are singular; English grammar, with the field's Greek and Latin. */
export const SINGULARS_IN_S: ReadonlySet<string> = new Set(
  `abscess access address aegis ankylosis anus apparatus arthritis arthrodesis asbestos atlas axis basis biceps bias bolus bonus bus business
  bursitis calcaneus callus campus canvas cannabis cannabidiolus caucus census chorus class coccus congress consensus corpus coitus crisis
  cyanosis decubitus depress diabetes diagnosis dialysis discus distress dress emphasis ethics excess exegesis exodus exostosis fasciitis fibrosis
  focus fundus gas genius genus glass gluteus grass guess harness hiatus humerus hydrops hypothesis illness impetus ibis iris kyphosis lens
  lordosis lupus mass mechanics mess meniscus metatarsus metropolis mucus mass necrosis nemesis neurosis news nexus nucleus obstetrics oasis
  opus osteomyelitis osteoporosis pancreas paralysis paresthesias paresis pass pathos pelvis physics plus plexus politics premises press process
  progress prolapsus prognosis prosthesis psoriasis psychosis pus quadriceps radius rectus rhombus rickets sacroiliitis sacrum sarcoidosis
  scoliosis sepsis series sinus species stasis status stenosis stimulus stress success surplus synopsis syllabus synthesis talus tarsus
  tennis tetanus tendinitis tendinosis thesis thrombus thrombosis thymus tinnitus triceps trellis typhus ulnaris uterus valgus varus
  versus virus viscus witness analysis metastasis spondylosis spondylolisthesis spondylolysis myositis neuritis synovitis tenosynovitis
  epicondylitis capsulitis mathematics statistics orthotics prosthetics pediatrics economics ergonomics genetics kinetics dynamics logistics
  measles mumps herpes scabies pubis glottis epiphysis hypophysis apophysis symphysis diaphysis metaphysis anastomosis ecchymosis
  erectus sis less weakness numbness tenderness stiffness soreness fitness wellness dizziness sadness redness business happiness drowsiness
  tightness fullness sickness process helplessness hopelessness restlessness sleepiness usefulness effectiveness headedness harness`
    .trim()
    .split(/\s+/),
);

const rows = `
abide abided abided;arise arose arisen;awake awoke awoken;bear bore borne;become became become;begin began begun;bite bit bitten;blow blew blown;
break broke broken;choose chose chosen;come came come;do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;
fly flew flown;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;
hide hid hidden;know knew known;lie lay lain;mistake mistook mistaken;overcome overcame overcome;overdo overdid overdone;override overrode overridden;
oversee oversaw overseen;overtake overtook overtaken;redo redid redone;rerun reran rerun;ride rode ridden;ring rang rung;rise rose risen;run ran run;
see saw seen;shake shook shaken;shrink shrank shrunk;sing sang sung;sink sank sunk;speak spoke spoken;spring sprang sprung;steal stole stolen;
swear swore sworn;swim swam swum;take took taken;tear tore torn;throw threw thrown;undergo underwent undergone;undertake undertook undertaken;
undo undid undone;wake woke woken;wear wore worn;withdraw withdrew withdrawn;write wrote written;rewrite rewrote rewritten;show showed shown;
swell swelled swollen;be was been;have had had;feel felt felt;leave left left;find found found;read read read;put put put;cut cut cut;set set set;let let let;hit hit hit;
hurt hurt hurt;shut shut shut;spread spread spread;cost cost cost;burst burst burst;cast cast cast;split split split;quit quit quit;rid rid rid;shed shed shed;
slit slit slit;thrust thrust thrust;upset upset upset;fit fit fit;beat beat beaten;reset reset reset;offset offset offset`;

/** Verbs whose past and participle differ, or that WordNet's list of exceptions does not tell apart. */
export const IRREGULAR_VERBS: ReadonlyMap<string, { readonly past: string; readonly participle: string }> = new Map(
  rows
    .trim()
    .split(/;\s*/)
    .map((row) => {
      const [verb = '', past = '', participle = ''] = row.split(' ');
      return [verb, { past, participle }] as const;
    }),
);
