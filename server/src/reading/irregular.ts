/** The bare form of each form of the irregular verbs that letters have. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `had have;has have;was be;were be;been be;is be;are be;did do;done do;does do;went go;gone go;goes go;does do;took take;taken take;saw see;seen see;gave give;given give;
  came come;began begin;begun begin;felt feel;found find;got get;made make;knew know;known know;fell fall;fallen fall;led lead;left leave;lost lose;
  met meet;said say;sent send;shown show;slept sleep;stood stand;sat sit;told tell;thought think;underwent undergo;undergone undergo;wrote write;
  written write;kept keep;held hold;brought bring;broke break;broken break;chose choose;chosen choose;drove drive;ran run;sought seek;spoke speak;
  taught teach;wore wear;worn wear;bent bend;bore bear;built build;bought buy;caught catch;dealt deal;drew draw;ate eat;fought fight;grew grow;
  heard hear;meant mean;paid pay;rose rise;sold sell;shook shake;slid slide;spent spend;tore tear;torn tear;understood understand;won win;bled bleed;
  drank drink;drunk drink;fed feed;forgot forget;froze freeze;frozen freeze;lay lie;lain lie;rode ride;sprang spring;stuck stick;stung sting;swollen swell;swept sweep;threw throw;woke wake`
    .split(/[;\n]\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
